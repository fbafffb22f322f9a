import { runGraph } from "@aktion/schema/api/runs";
import { sha256 } from "@aktion/schema/digest";
import { canonical } from "@aktion/schema/tasks/canonical";
import { beforeAll, expect, test, vi } from "vitest";
import { openStudio, type Client } from "../testing/client";
import { stillGraph } from "../testing/graphs";
import { guest } from "../testing/people";
import { runToEnd } from "../testing/runs";

vi.setConfig({ testTimeout: 45_000, hookTimeout: 45_000 });

let one: Client;
beforeAll(async () => {
  await openStudio();
  one = await guest();
});

test("a run tells its owner the graph it was started with, and nobody else", async () => {
  const run = await runToEnd(one, { graph: stillGraph("a lantern in the fog") });
  const told = await one.ask(runGraph, { path: { id: run.id } });
  expect(told).toMatchObject({ id: run.id, board: null });
  expect(JSON.stringify(told.graph)).toContain("a lantern in the fog");
  expect(told.sha256).toBe(await sha256(canonical(told.graph)));
  const stranger = await guest();
  for (const id of [run.id, "run_none"]) {
    const refusal = await stranger.refused(runGraph, { path: { id } });
    expect(refusal).toMatchObject({ status: 404, code: "run.not-found" });
  }
});
