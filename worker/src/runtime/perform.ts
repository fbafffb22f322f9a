import { kindOf } from "@aktion/schema/nodes/registry";
import type { GraphNode, Tier } from "@aktion/schema/graph/graph";
import type { Take } from "@aktion/schema/run/events";
import type { JobRun } from "@aktion/schema/run/state";
import { assetsIn } from "@aktion/schema/tasks/assets";
import type { Task } from "@aktion/schema/tasks/task";
import { taskKey } from "@aktion/schema/tasks/task-key";
import type { ObjectStore } from "../ports/outside";
import { ProviderError, type Answer, type Provider, type ProviderContext } from "../ports/provider";
import type { AssetRow, AssetStore, RunRow } from "../ports/stores";
import { deliver, type Delivery } from "./deliver";
import { ownTake, reuse } from "./earlier-take";

export interface Attempt {
  readonly id: string;
  readonly run: RunRow;
  readonly node: GraphNode;
  readonly place: number;
  readonly job: JobRun;
  readonly tier: Tier;
  readonly handle: unknown;
  readonly started: boolean;
  /** True when an earlier host may have come further than its log says. */
  readonly resumed: boolean;
}

export interface Tools {
  readonly d1: D1Database;
  readonly assets: AssetStore;
  readonly readRun: (id: string) => Promise<RunRow>;
  readonly objects: ObjectStore;
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly report: (progress: number) => void;
  readonly signal: AbortSignal;
}

export type Outcome =
  | { readonly kind: "take"; readonly take: Take }
  | { readonly kind: "pending"; readonly answer: Extract<Answer, { status: "pending" }> };

/** A task without a seed is given the one its own request makes; a later take of a seed counts up. */
function seeded(task: Task, seed: number, number: number): Task {
  if (!("seed" in task)) return task;
  return { ...task, seed: task.seed === null ? seed : (task.seed + number - 1) >>> 0 };
}

/** What the task is made from. A guest may sign in between two reads, so a miss is looked at again. */
async function inputsOf(tools: Tools, run: RunRow, task: Task): Promise<Map<string, AssetRow>> {
  const ids = assetsIn(task);
  let rows = await tools.assets.getMany(run.owner, ids);
  if (rows.length < ids.length) {
    rows = await tools.assets.getMany((await tools.readRun(run.id)).owner, ids);
  }
  if (rows.length < ids.length) {
    const message = "A file this node uses is gone. Choose another and run again.";
    throw new ProviderError("invalid", message);
  }
  return new Map(rows.map((row) => [row.id, row]));
}

function contextOf(
  tools: Tools,
  inputs: ReadonlyMap<string, AssetRow>,
  attempt: string,
): ProviderContext {
  return {
    fetch: tools.fetch,
    now: tools.now,
    key: null,
    attempt,
    report: tools.report,
    signal: tools.signal,
    readAsset: async (id) => {
      const row = inputs.get(id);
      const found = row && (await tools.objects.get(row.objectKey));
      if (!found) throw new ProviderError("invalid", "A file this node uses is gone.");
      return found;
    },
  };
}

const nameOf = (node: GraphNode, number: number): string =>
  `${node.name || (kindOf(node.kind)?.title ?? node.kind)}, take ${number}`;

/**
 * One attempt's effect: an equal request is answered from what is kept; else the maker is asked, and
 * what it made is stored and delivered. Safe to do twice: ids, keys and rows follow from the attempt.
 */
export async function perform(
  tools: Tools,
  provider: Provider,
  attempt: Attempt,
): Promise<Outcome> {
  const { run, node, job, tier } = attempt;
  const inputs = await inputsOf(tools, run, job.task);
  const content = new Map([...inputs.values()].map((row) => [row.id, row.sha256]));
  const { key, seed } = await taskKey(job.task, { tier, number: job.number, content });
  const facts: Delivery = {
    run: run.id,
    board: run.boardId,
    owner: run.owner,
    attempt: attempt.id,
    node: node.id,
    job: attempt.place,
    item: job.item,
    number: job.number,
    provider: provider.name,
    tier,
    taskKey: key,
    name: nameOf(node, job.number),
    now: tools.now(),
  };
  const kept =
    (attempt.resumed ? await ownTake(tools.d1, facts) : null) ??
    (attempt.started ? null : await reuse(tools.d1, facts));
  if (kept) return { kind: "take", take: kept };
  if (attempt.resumed && !attempt.started && !provider.repeatable) {
    const message = "The maker's answer was lost, so it was not asked again. Run again to retry.";
    throw new ProviderError("unknown-start", message);
  }
  const context = contextOf(tools, inputs, attempt.id);
  const answer =
    attempt.started && provider.check
      ? await provider.check(attempt.handle, context)
      : await provider.start(seeded(job.task, seed, job.number), context);
  if (answer.status === "pending") return { kind: "pending", answer };
  if (tools.signal.aborted) throw new ProviderError("broken", "The run was stopped.");
  return { kind: "take", take: await deliver(tools.d1, tools.objects, facts, answer.artifact) };
}
