import { getRun, startRun, type Run } from "@aktion/schema/api/runs";
import { isOver } from "@aktion/schema/run/state";
import type { Client } from "./client";
import { hostOf, type Clock } from "./clock";
import { stills, words } from "./paid-graphs";
import { toldOf } from "./truth";

/** Runs one still with the pauses between its questions taken out. */
export async function hurried(
  client: Client,
  clock: Clock,
  marker: string,
  step = 40_000,
): Promise<Run> {
  const graph = stills([words("an output", marker)]);
  const { id } = await client.ask(startRun, { json: { graph } });
  while (!(await toldOf(id)).some(({ event }) => event === "ended")) await scheduler.wait(30);
  for (let turn = 0; turn < 60; turn += 1) {
    await clock.later(id, step);
    await scheduler.wait(60);
    const run = await client.ask(getRun, { path: { id } });
    if (isOver(run.status)) return run;
  }
  throw new Error(`run ${id} on ${hostOf(id).id.toString()} does not end`);
}
