import { env } from "cloudflare:workers";
import { cancelRun, getRun, listRuns, startRun } from "@aktion/schema/api/runs";
import { newId } from "@aktion/schema/ids";
import { beforeAll, expect, test } from "vitest";
import { openStudio } from "../testing/client";
import { stillGraph } from "../testing/graphs";
import { guest, idOf } from "../testing/people";
import { runOver } from "../testing/runs";

beforeAll(openStudio);

test("a run whose start never reached its host can be cancelled, and gives its place back", async () => {
  const one = await guest();
  const id = newId("run");
  await env.DB.prepare(
    `INSERT INTO runs (id, owner, tier, status, fingerprint, charged, created_at)
     VALUES (?, ?, 'draft', 'running', '', 0, ?)`,
  )
    .bind(id, await idOf(one), Date.now())
    .run();
  const path = { id };
  expect(await one.ask(cancelRun, { path })).toMatchObject({ status: "cancelled" });
  expect(await one.ask(getRun, { path })).toMatchObject({ status: "cancelled", nodes: {} });
  expect((await one.ask(listRuns, {})).items).toMatchObject([{ id, status: "cancelled" }]);
  expect((await one.refused(cancelRun, { path })).code).toBe("run.finished");
  const next = await one.ask(startRun, { json: { graph: stillGraph("the next one") } });
  expect((await runOver(one, next.id)).status).toBe("done");
});
