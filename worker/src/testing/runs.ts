import { env } from "cloudflare:workers";
import { getRun, startRun, type Run } from "@aktion/schema/api/runs";
import type { SentBodyOf } from "@aktion/schema/api/endpoint";
import { isOver } from "@aktion/schema/run/state";
import type { Client } from "./client";

const patience = 40_000;

/** Looks at a run until it is as wished; a run that never gets there fails the test in words. */
export async function runUntil(
  client: Client,
  id: string,
  wish: (run: Run) => boolean,
): Promise<Run> {
  const end = Date.now() + patience;
  for (;;) {
    const run = await client.ask(getRun, { path: { id } });
    if (wish(run)) return run;
    if (Date.now() > end) throw new Error(`run ${id} still: ${JSON.stringify(run)}`);
    await scheduler.wait(25);
  }
}

/** Over for those who watch it, and in the studio's own books, which follow a moment later. */
export async function runOver(client: Client, id: string): Promise<Run> {
  const run = await runUntil(client, id, ({ status }) => isOver(status));
  const end = Date.now() + patience;
  while (!(await bookedAsOver(id))) {
    if (Date.now() > end) throw new Error(`run ${id} is ${run.status}, and its row is not`);
    await scheduler.wait(25);
  }
  // Anew: what was held for it is given back as it is booked.
  return client.ask(getRun, { path: { id } });
}

async function bookedAsOver(id: string): Promise<boolean> {
  const row = await env.DB.prepare("SELECT status FROM runs WHERE id = ?")
    .bind(id)
    .first<{ status: Run["status"] }>();
  return row === null || isOver(row.status);
}

export async function runToEnd(
  client: Client,
  json: SentBodyOf<typeof startRun>,
  headers: Record<string, string> = {},
): Promise<Run> {
  const { id } = await client.ask(startRun, { json, headers });
  return runOver(client, id);
}
