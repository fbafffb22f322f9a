import type { BoardFacts } from "@aktion/schema/nodes/define";
import { inOrder, type Wiring } from "@aktion/schema/graph/wiring";
import type { RunEvent } from "@aktion/schema/run/events";
import { reduce } from "@aktion/schema/run/reduce";
import {
  isOver,
  isUnderWay,
  type JobRun,
  type NodeRun,
  type RunState,
} from "@aktion/schema/run/state";
import * as says from "#words/run";
import { jobOf, lookOf, type Action } from "./action";
import { nextTry } from "./chain";
import { callOff, follow } from "./follow";
import { wayOf, type Way } from "./makers-of-job";
import { plainPolicy, type Policy } from "./policy";
import { joinEvent, readyEvent, settledEvent } from "./settle-node";

export interface Facts {
  readonly now: number;
  /** Attempts, jobs and looks the host is busy with this moment. */
  readonly busy: ReadonlySet<string>;
  readonly policyOf?: (node: string) => Policy;
}

const orders = new WeakMap<Wiring, readonly string[]>();

function orderOf(wiring: Wiring): readonly string[] {
  let order = orders.get(wiring);
  if (!order) orders.set(wiring, (order = inOrder(wiring)));
  return order;
}

/** A fault in one kind's own code fails its node, never the run. */
function sheltered(node: string, at: number, derive: () => RunEvent | null): RunEvent | null {
  try {
    return derive();
  } catch {
    const message = says.thisNodeHitAFault;
    return { type: "node-failed", at, node, error: { code: "node.broken", message } };
  }
}

/** What one unfinished job needs now; nothing while the host is busy with it. */
function jobAction(
  node: string,
  place: number,
  job: JobRun,
  { chain, policy }: Way,
  facts: Facts,
): Action | null {
  const { busy, now } = facts;
  if (busy.has(jobOf(node, place))) return null;
  const last = job.attempts.at(-1);
  if (last && isUnderWay(last)) {
    return busy.has(last.id) ? null : follow({ node, job: place }, job, last, now, policy);
  }
  const wish = nextTry(job, chain, policy);
  if (wish.do === "give-up") return null;
  if (wish.do === "accept") {
    if (busy.has(wish.attempt)) return null;
    const due = job.attempts.find((one) => one.id === wish.attempt)?.due ?? now;
    if (due > now) return { do: "wait", until: due };
    return { do: "keep", node, job: place, attempt: wish.attempt };
  }
  if (wish.at > now) return { do: "wait", until: wish.at };
  return { do: "begin", node, job: place, provider: wish.provider, rung: wish.rung };
}

function lookAction(node: string, run: NodeRun, { busy, now }: Facts): Action[] {
  const open = [...run.jobs.entries()].filter(
    ([, job]) => job.key === null && !job.take && !job.refusal,
  );
  if (open.length === 0 || busy.has(lookOf(node))) return [];
  const due = open.filter(([, job]) => (job.wait?.until ?? 0) <= now).map(([place]) => place);
  if (due.length > 0) return [{ do: "look", node, jobs: due }];
  return [{ do: "wait", until: Math.min(...open.map(([, job]) => job.wait?.until ?? now)) }];
}

/**
 * All that is to be done now, in the order it is to be done in: events come before the effects that
 * follow from them. Nodes are seen in the order of the graph, so one pass settles whole chains of
 * nodes that make nothing.
 */
export function next(wiring: Wiring, from: RunState, facts: Facts): Action[] {
  if (from.status !== "running") return [];
  const { now, busy, policyOf = () => plainPolicy } = facts;
  const { aspect, rate } = wiring.graph.settings;
  const board: BoardFacts = { aspect, rate, cast: from.cast };
  const actions: Action[] = [];
  let state = from;
  let open = false;

  const record = (event: RunEvent) => {
    actions.push({ do: "record", event });
    state = reduce(state, event);
  };

  for (const id of orderOf(wiring)) {
    let run = state.nodes[id];
    if (!run) continue;
    if (isOver(run.status)) {
      if (run.status !== "cancelled") continue;
      for (const [place, job] of run.jobs.entries())
        actions.push(...callOff({ node: id, job: place }, job, busy));
      continue;
    }
    const asked: Way = { chain: state.chains[id] ?? [], policy: policyOf(id) };
    const at = () => ({ wiring, state, id, run: run!, board, now });
    const derive = (event: () => RunEvent | null): boolean => {
      const derived = isOver(run!.status) ? null : sheltered(id, now, event);
      if (derived) record(derived);
      run = state.nodes[id]!;
      return derived !== null;
    };
    if (run.status === "waiting") derive(() => readyEvent(at()));
    else {
      while (derive(() => joinEvent(at())));
      derive(() => settledEvent(at(), asked));
    }
    if (isOver(run.status)) continue;
    open = true;
    if (run.status === "waiting") continue;
    actions.push(...lookAction(id, run, facts));
    for (const [place, job] of run.jobs.entries()) {
      if (job.take || job.refusal || job.key === null) continue;
      const action = jobAction(id, place, job, wayOf(run, job, asked), facts);
      if (action) actions.push(action);
    }
  }

  if (!open && busy.size === 0 && actions.every((action) => action.do === "record")) {
    const statuses = Object.values(state.nodes).map((node) => node.status);
    const status = state.cancelled ? "cancelled" : statuses.includes("failed") ? "failed" : "done";
    record({ type: "run-finished", at: now, status });
  }
  return actions;
}
