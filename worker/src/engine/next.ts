import type { BoardFacts } from "@aktion/schema/nodes/define";
import type { Outputs } from "@aktion/schema/graph/values";
import { inOrder, type Wiring } from "@aktion/schema/graph/wiring";
import { titleOf } from "@aktion/schema/graph/check";
import type { Job, RunEvent } from "@aktion/schema/run/events";
import { inputsOf, planTurn, turnsOf } from "@aktion/schema/run/plan-node";
import { isOver, type JobRun, type NodeRun, type RunState } from "@aktion/schema/run/state";
import { nextTry } from "./chain";
import { outputsOfNode } from "./outputs";

/**
 * What is to be done now. `record` appends an event and asks again; the rest are effects of the
 * host, each safe to do twice: `begin` writes its intent and starts a new attempt, `resume` takes up
 * one whose intent is written but whose start was lost, `check` asks a maker how it goes.
 */
export type Action =
  | { readonly do: "record"; readonly event: RunEvent }
  | { readonly do: "begin"; readonly node: string; readonly job: number; readonly provider: string }
  | {
      readonly do: "resume" | "check";
      readonly node: string;
      readonly job: number;
      readonly attempt: string;
    }
  | { readonly do: "wait"; readonly until: number };

export interface Facts {
  readonly now: number;
  /** Attempts the host is busy with this moment. */
  readonly busy: ReadonlySet<string>;
  /** How many attempts of this run may be under way at once. */
  readonly atOnce: number;
  readonly chainOf: (node: string, job: Job) => readonly string[];
}

export function next(wiring: Wiring, state: RunState, facts: Facts): Action[] {
  if (state.status !== "running") return [];
  const { now } = facts;
  const { aspect, rate } = wiring.graph.settings;
  const board: BoardFacts = { aspect, rate };
  const actions: Action[] = [];
  let free = facts.atOnce - attemptsUnderWay(state);

  const record = (event: RunEvent) => actions.push({ do: "record", event });

  for (const id of inOrder(wiring)) {
    const run = state.nodes[id];
    if (!run || isOver(run.status)) continue;
    const event = sheltered(id, now, () =>
      run.status === "waiting"
        ? readyEvent(wiring, state, id, run, board, now)
        : settledEvent(wiring, state, id, run, facts, board),
    );
    if (event) record(event);
    if (event || run.status === "waiting") continue;
    run.jobs.forEach((job, place) => {
      if (job.take) return;
      const last = job.attempts.at(-1);
      const action = last && last.status !== "failed" ? follow(id, place, last, facts) : null;
      if (action) actions.push(action);
      if (last && last.status !== "failed") return;
      const wish = nextTry(job, facts.chainOf(id, job));
      if (wish.do === "give-up") return;
      if (wish.at > now) actions.push({ do: "wait", until: wish.at });
      else if (free > 0) {
        free -= 1;
        actions.push({ do: "begin", node: id, job: place, provider: wish.provider });
      }
    });
  }
  if (actions.length === 0 && Object.values(state.nodes).every((node) => isOver(node.status))) {
    const statuses = Object.values(state.nodes).map((node) => node.status);
    const status = state.cancelled ? "cancelled" : statuses.includes("failed") ? "failed" : "done";
    record({ type: "run-finished", at: now, status });
  }
  return actions;
}

/** A fault in one kind's own code fails its node, never the run. */
function sheltered(node: string, at: number, derive: () => RunEvent | null): RunEvent | null {
  try {
    return derive();
  } catch {
    const message = "This node hit a fault of its own. Nothing was charged.";
    return { type: "node-failed", at, node, error: { code: "node.broken", message } };
  }
}

const attemptsUnderWay = (state: RunState): number =>
  Object.values(state.nodes)
    .filter((node) => node.status === "running")
    .flatMap((node) => node.jobs)
    .filter(
      (job) => !job.take && job.attempts.length > 0 && job.attempts.at(-1)!.status !== "failed",
    ).length;

function follow(
  node: string,
  job: number,
  attempt: { id: string; status: string; due: number | null },
  { busy, now }: Facts,
): Action | null {
  if (busy.has(attempt.id)) return null;
  if (attempt.status === "intended") return { do: "resume", node, job, attempt: attempt.id };
  const due = attempt.due ?? now;
  return due > now ? { do: "wait", until: due } : { do: "check", node, job, attempt: attempt.id };
}

/** What becomes of a waiting node once all it hangs on is over. */
function readyEvent(
  wiring: Wiring,
  state: RunState,
  id: string,
  run: NodeRun,
  board: BoardFacts,
  now: number,
): RunEvent | null {
  const sources = wiring.into(id).map((edge) => edge.from.node);
  if (sources.some((source) => !state.nodes[source] || !isOver(state.nodes[source].status)))
    return null;
  const fresh = state.numbers[id] ?? [1];
  const node = wiring.nodes.get(id)!;
  const inputs = inputsOf(wiring, node, (source) => state.nodes[source]?.outputs ?? null);
  if (run.pinned && !state.fresh.includes(id)) {
    return {
      type: "node-done",
      at: now,
      node: id,
      outputs: outputsOfNode(node, run, inputs, board),
    };
  }
  const broken = sources.find((source) => state.nodes[source]!.status !== "done");
  if (broken !== undefined) {
    const because = `It waits for ${titleOf(wiring, broken)}, which was not made.`;
    return { type: "node-skipped", at: now, node: id, because };
  }
  const jobs: Job[] = [];
  const outputs: Record<string, Outputs[string]> = {};
  for (const [item, turn] of turnsOf(node, inputs).entries()) {
    const plan = planTurn(node, turn, board);
    if (plan.kind === "blocked") {
      return {
        type: "node-failed",
        at: now,
        node: id,
        error: { code: "node.blocked", message: plan.reason },
      };
    }
    if (plan.kind === "values") {
      for (const [port, values] of Object.entries(plan.outputs)) {
        outputs[port] = [...(outputs[port] ?? []), ...values];
      }
      continue;
    }
    for (const number of fresh) {
      plan.tasks.forEach((task, part) => jobs.push({ item, part, number, task }));
    }
  }
  if (jobs.length === 0) return { type: "node-done", at: now, node: id, outputs };
  return { type: "node-planned", at: now, node: id, jobs };
}

const outcomeOf = (job: JobRun, chain: readonly string[]) => {
  if (job.take) return "made" as const;
  const last = job.attempts.at(-1);
  if (last && last.status !== "failed") return "going" as const;
  const wish = nextTry(job, chain);
  return wish.do === "ask" ? ("going" as const) : wish;
};

/** The end of a running node, when each of its jobs has its take or has given up. */
function settledEvent(
  wiring: Wiring,
  state: RunState,
  id: string,
  run: NodeRun,
  facts: Facts,
  board: BoardFacts,
): RunEvent | null {
  const outcomes = run.jobs.map((job) => outcomeOf(job, facts.chainOf(id, job)));
  if (outcomes.some((outcome) => outcome === "going")) return null;
  for (const outcome of outcomes) {
    if (outcome === "made" || outcome === "going") continue;
    const { code, message } = outcome;
    return { type: "node-failed", at: facts.now, node: id, error: { code, message } };
  }
  const node = wiring.nodes.get(id)!;
  const inputs = inputsOf(wiring, node, (source) => state.nodes[source]?.outputs ?? null);
  return {
    type: "node-done",
    at: facts.now,
    node: id,
    outputs: outputsOfNode(node, run, inputs, board),
  };
}
