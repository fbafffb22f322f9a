import { titleOf } from "@aktion/schema/graph/check";
import type { Outputs } from "@aktion/schema/graph/values";
import type { Wiring } from "@aktion/schema/graph/wiring";
import type { BoardFacts } from "@aktion/schema/nodes/define";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { Job, RunEvent } from "@aktion/schema/run/events";
import { dueJoins, jobsOfTasks } from "@aktion/schema/run/join";
import { inputsOf, planTurn, turnsOf } from "@aktion/schema/run/plan-node";
import { writtenOf } from "@aktion/schema/run/written-words";
import {
  isOver,
  isUnderWay,
  type JobRun,
  type NodeRun,
  type RunState,
} from "@aktion/schema/run/state";
import * as says from "#words/run";
import { nextTry } from "./chain";
import { wayOf, type Way } from "./makers-of-job";
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
    const written = writtenOf(node, turn);
    const words = written === null ? {} : { written };
    for (const number of numbers) {
      jobs.push(...jobsOfTasks(node, planned.tasks, { item, number, ...words }));
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

/** The next join whose pieces are all there, to be made behind the node's other jobs. */
export function joinEvent(at: At): RunEvent | null {
  const { jobs } = at.run;
  const node = at.wiring.nodes.get(at.id)!;
  const made = (place: number) => jobs[place]?.take?.assets[0] ?? null;
  const [job] = dueJoins(node, jobs, made, at.board);
  return job ? { type: "join-planned", at: at.now, node: at.id, job } : null;
}

const refusalOf = (run: NodeRun, job: JobRun, asked: Way) => {
  if (job.refusal) return job.refusal;
  if (job.key === null) return "going";
  const last = job.attempts.at(-1);
  if (last && isUnderWay(last)) return "going";
  const { chain, policy } = wayOf(run, job, asked);
  const wish = nextTry(job, chain, policy);
  return wish.do === "give-up" ? wish : "going";
};

/** The end of a running node, when each of its jobs has its take or has given up. */
export function settledEvent(at: At, asked: Way): RunEvent | null {
  const pieceName = kindOf(at.wiring.nodes.get(at.id)!.kind)?.join?.piece;
  let refusal: { readonly code: string; readonly message: string } | null = null;
  for (const job of at.run.jobs) {
    if (job.take) continue;
    const outcome = refusalOf(at.run, job, asked);
    if (outcome === "going") return null;
    const { code, message } = outcome;
    const name = job.piece && pieceName?.(job.part);
    refusal ??= { code, message: name ? says.ofAPiece(name, message) : message };
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
              !job.take &&
              refusalOf(run, job, { chain: chains[node] ?? [], policy: policyOf(node) }) !==
                "going",
          )
          .map(([job]) => ({ node, job })),
  );
}
