import { sha256 } from "@aktion/schema/digest";
import type { Tier } from "@aktion/schema/graph/graph";
import { holdIdOf } from "@aktion/schema/money/ledger";
import { priceOfJob } from "@aktion/schema/money/price-of-job";
import { recipeOf } from "@aktion/schema/run/recipe";
import type { RunEvent, Slot, Take } from "@aktion/schema/run/events";
import type { JobRun } from "@aktion/schema/run/state";
import { wordsOfTake } from "@aktion/schema/run/take-words";
import { assetsIn } from "@aktion/schema/tasks/assets";
import { taskKey } from "@aktion/schema/tasks/task-key";
import * as says from "#words/run";
import type { AssetStore, RunRow } from "../ports/stores";
import { keptTake, keptTakes, type KeptRow } from "../storage/kept-takes";
import { releaseStatement } from "../storage/ledger";
import { seeded } from "./maker-context";
import { coverOf, takeStatement } from "./take-rows";

interface Needs {
  readonly d1: D1Database;
  readonly assets: AssetStore;
  readonly readRun: () => Promise<RunRow>;
}

/** One job to look after, with how it is paid. */
export interface Looked {
  readonly node: string;
  readonly place: number;
  readonly job: JobRun;
  readonly tier: Tier;
  readonly slot: Slot | undefined;
}

interface ClaimRow {
  readonly task_key: string;
  readonly run: string;
  readonly node: string;
  readonly job: number;
}

/** A claim of a run that is over, or that never was, is anybody's. */
const claimSql = `INSERT INTO claims (owner, task_key, run, node, job)
  SELECT ?1, value ->> 'key', ?2, value ->> 'node', value ->> 'job' FROM json_each(?3) WHERE true
  ON CONFLICT (owner, task_key) DO UPDATE SET run = excluded.run, node = excluded.node, job = excluded.job
  WHERE NOT EXISTS (SELECT 1 FROM runs WHERE runs.id = claims.run AND runs.status IN ('waiting', 'running'))`;

const claimedSql = `SELECT task_key, run, node, job FROM claims
  WHERE owner = ? AND task_key IN (SELECT value ->> 'key' FROM json_each(?))`;

const gone = says.aFileIsGone;
const keptGone = says.theEarlierTakeIsGone;

/** One take per job of a run that is answered without an attempt. */
async function takeIdOf(run: string, node: string, job: number): Promise<string> {
  return `tk_${(await sha256(`${run} ${node} ${job}`)).slice(0, 24)}`;
}

/**
 * What each of these jobs asks, by its key: one that an earlier take answers gets that take, at no
 * cost; one that another job is making waits for it; the others are this run's to make.
 */
export async function look(
  needs: Needs,
  run: RunRow,
  jobs: readonly Looked[],
): Promise<RunEvent[]> {
  const { d1 } = needs;
  const at = Date.now();
  const wanted = [...new Set(jobs.flatMap(({ job }) => assetsIn(job.task)))];
  let rows = await needs.assets.getMany(run.owner, wanted);
  // A guest may have signed in between two reads.
  if (rows.length < wanted.length)
    rows = await needs.assets.getMany((await needs.readRun()).owner, wanted);
  const assets = new Map(rows.map((row) => [row.id, row]));
  const content = new Map(rows.map((row) => [row.id, row.sha256]));
  const events: RunEvent[] = [];

  const keyed: (Looked & { key: string; seed: number })[] = [];
  for (const one of jobs) {
    const { node, place, job, tier } = one;
    if (assetsIn(job.task).every((id) => assets.has(id)))
      keyed.push({ ...one, ...(await taskKey(job.task, { tier, number: job.number, content })) });
    else {
      const code = "node.asset-missing";
      events.push({ type: "job-refused", at, node, job: place, code, message: gone });
    }
  }
  if (keyed.length === 0) return events;

  const asked = JSON.stringify(keyed.map(({ key, node, place }) => ({ key, node, job: place })));
  const [, claimed, earlier] = (await d1.batch([
    d1.prepare(claimSql).bind(run.owner, run.id, asked),
    d1.prepare(claimedSql).bind(run.owner, asked),
    keptTakes(
      d1,
      run.owner,
      keyed.map(({ key }) => key),
    ),
  ])) as [unknown, D1Result<ClaimRow>, D1Result<KeptRow>];
  const claims = new Map(claimed.results.map((row) => [row.task_key, row]));
  const kept = new Map(earlier.results.map((row) => [row.task_key, row]));

  const writes: D1PreparedStatement[] = [];
  for (const { node, place, job, tier, slot, key, seed } of keyed) {
    const row = kept.get(key);
    const claim = claims.get(key);
    if (row) {
      const take = await reusedTake(run.id, node, place, job, tier, row);
      const recipe = recipeOf(seeded({ ...job, seed }), { model: null, seconds: null });
      const facts = { take, run: run.id, node, taskKey: key, now: at, recipe, of: row.id };
      writes.push(takeStatement(d1, facts));
      writes.push(...coverOf(d1, run.boardId, take));
      if (slot?.pay === "credit" || slot?.pay === "still") {
        const hold = holdIdOf(run.id, node, place);
        writes.push(releaseStatement(d1, { hold, now: at, why: "reused" }));
      }
      events.push({ type: "take-delivered", at, node, job: place, take });
    } else if (slot?.pay === "reused") {
      const code = "price.changed";
      events.push({ type: "job-refused", at, node, job: place, code, message: keptGone });
    } else if (claim && (claim.run !== run.id || claim.node !== node || claim.job !== place)) {
      // Told once: that it goes on waiting is no news.
      if (job.wait?.why !== "twin")
        events.push({
          type: "job-waits",
          at,
          node,
          job: place,
          wait: { why: "twin", until: null },
        });
    } else {
      const price = slot?.pay === "credit" ? priceOfJob(job.task, slot, assets) : 0;
      events.push({ type: "job-keyed", at, node, job: place, key, seed, price });
    }
  }
  if (writes.length === 0) return events;
  await d1.batch(writes);
  return written(d1, events);
}

/** A run that was cancelled meanwhile gets no takes: what was not written is not told. */
async function written(d1: D1Database, events: readonly RunEvent[]): Promise<RunEvent[]> {
  const ids = events.flatMap((event) => (event.type === "take-delivered" ? event.take.id : []));
  const { results } = await d1
    .prepare("SELECT id, slate FROM takes WHERE id IN (SELECT value FROM json_each(?))")
    .bind(JSON.stringify(ids))
    .all<{ id: string; slate: number }>();
  const slates = new Map(results.map((row) => [row.id, row.slate]));
  return events.flatMap((event): RunEvent[] => {
    if (event.type !== "take-delivered") return [event];
    const slate = slates.get(event.take.id);
    return slate === undefined ? [] : [{ ...event, take: { ...event.take, slate } }];
  });
}

async function reusedTake(
  run: string,
  node: string,
  place: number,
  job: JobRun,
  tier: Tier,
  row: KeptRow,
): Promise<Take> {
  const { taskKey: _, ...kept } = keptTake(row);
  const id = await takeIdOf(run, node, place);
  const { item, number } = job;
  const own = { id, job: place, item, number, tier };
  return { ...kept, ...wordsOfTake(job), ...own, ...(job.piece && { piece: true }) };
}
