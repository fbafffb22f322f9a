import { titleOf } from "@aktion/schema/graph/check";
import type { Outputs } from "@aktion/schema/graph/values";
import type { Wiring } from "@aktion/schema/graph/wiring";
import type { BoardFacts } from "@aktion/schema/nodes/define";
import type { Job, RunEvent } from "@aktion/schema/run/events";
import { inputsOf, planTurn, turnsOf } from "@aktion/schema/run/plan-node";
import {
  isOver,
  isUnderWay,
  type JobRun,
  type NodeRun,
  type RunState,
} from "@aktion/schema/run/state";
import * as says from "#words/run";
import { nextTry } from "./chain";
import { outputsOfNode } from "./outputs";
import { plainPolicy, type Policy } from "./policy";

interface At {
  readonly wiring: Wiring;
  readonly state: RunState;
  readonly id: string;
  readonly run: NodeRun;
  readonly board: BoardFacts;
  readonly now: number;
}

const failed = ({ id, now }: At, code: string, message: string): RunEvent => ({
  type: "node-failed",
  at: now,
  node: id,
  error: { code, message },
});

const inputsNow = ({ wiring, state, id }: At) =>
  inputsOf(wiring, wiring.nodes.get(id)!, (source) => state.nodes[source]?.outputs ?? null);

function doneEvent(at: At): RunEvent {
  const outputs = outputsOfNode(at.wiring.nodes.get(at.id)!, at.run, inputsNow(at), at.board);
  return { type: "node-done", at: at.now, node: at.id, outputs };
}

/** The jobs of a node whose inputs are there, its ready values, or why it can't. */
function plan(at: At): RunEvent {
  const { wiring, state, id, now, board } = at;
  const node = wiring.nodes.get(id)!;
  const numbers = state.numbers[id] ?? [1];
  const jobs: Job[] = [];
  const outputs: Record<string, Outputs[string]> = {};
  for (const [item, turn] of turnsOf(node, inputsNow(at)).entries()) {
    const planned = planTurn(node, turn, board);
    if (planned.kind === "blocked") return failed(at, "node.blocked", planned.reason);
    if (planned.kind === "values") {
      for (const [port, values] of Object.entries(planned.outputs)) {
        outputs[port] = [...(outputs[port] ?? []), ...values];
      }
      continue;
    }
    for (const number of numbers) {
      planned.tasks.forEach((task, part) => jobs.push({ item, part, number, task }));
    }
  }
  if (jobs.length === 0) return { type: "node-done", at: now, node: id, outputs };
  const paid = state.slots[id];
  if (paid && jobs.length > paid.length) {
    const message = says.moreJobsThanQuoted(jobs.length, paid.length);
    return failed(at, "price.changed", message);
  }
  return { type: "node-planned", at: now, node: id, jobs };
}

/** What becomes of a waiting node once all it hangs on is over. */
export function readyEvent(at: At): RunEvent | null {
  const { wiring, state, id, run, now } = at;
  const sources = wiring.into(id).map((edge) => edge.from.node);
  for (const source of sources) {
    const there = state.nodes[source];
    if (!there || !isOver(there.status)) return null;
  }
  if (run.pinned && !state.fresh.includes(id)) return doneEvent(at);
  const broken = sources.find((source) => state.nodes[source]!.status !== "done");
  if (broken === undefined) return plan(at);
  const because = says.waitsForBroken(titleOf(wiring, broken));
  return { type: "node-skipped", at: now, node: id, because };
}

const refusalOf = (job: JobRun, chain: readonly string[], policy: Policy) => {
  if (job.refusal) return job.refusal;
  if (job.key === null) return "going";
  const last = job.attempts.at(-1);
  if (last && isUnderWay(last)) return "going";
  const wish = nextTry(job, chain, policy);
  return wish.do === "give-up" ? wish : "going";
};

/** The end of a running node, when each of its jobs has its take or has given up. */
export function settledEvent(at: At, chain: readonly string[], policy: Policy): RunEvent | null {
  let refusal: { readonly code: string; readonly message: string } | null = null;
  for (const job of at.run.jobs) {
    if (job.take) continue;
    const outcome = refusalOf(job, chain, policy);
    if (outcome === "going") return null;
    refusal ??= outcome;
  }
  return refusal ? failed(at, refusal.code, refusal.message) : doneEvent(at);
}

/**
 * Jobs that came to nothing while their nodes go on. What they claimed is anybody's from here on:
 * an equal job that waits for one of them would wait for good.
 */
export function givenUp(
  { nodes, chains }: RunState,
  policyOf: (node: string) => Policy = () => plainPolicy,
): { readonly node: string; readonly job: number }[] {
  return Object.entries(nodes).flatMap(([node, run]) =>
    run.status !== "running"
      ? []
      : [...run.jobs.entries()]
          .filter(
            ([, job]) =>
              !job.take && refusalOf(job, chains[node] ?? [], policyOf(node)) !== "going",
          )
          .map(([job]) => ({ node, job })),
  );
}
