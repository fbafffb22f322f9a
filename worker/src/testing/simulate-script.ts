import type { Graph } from "@aktion/schema/graph/graph";
import { wire } from "@aktion/schema/graph/wiring";
import type { Failure, RunEvent, Slot, Stored, Take } from "@aktion/schema/run/events";
import { reduce } from "@aktion/schema/run/reduce";
import { scopeOf } from "@aktion/schema/run/scope";
import { isOver, newRun, type RunState } from "@aktion/schema/run/state";
import type { Action } from "../engine/action";
import { next } from "../engine/next";
import type { Policy } from "../engine/policy";

/** A run as a test tells it: how long each node takes, and what its makers answer instead of a take. */
export interface Script {
  readonly takes?: (node: string) => number;
  readonly answer?: (node: string, tries: number, now: number, job: number) => Failure | null;
  readonly accepts?: (node: string, rung: number) => boolean;
  readonly chain?: readonly string[];
  readonly policy?: Policy;
  readonly slots?: Record<string, Slot[]>;
  readonly pinned?: Record<string, Take[]>;
  readonly fresh?: string[];
  readonly numbers?: Record<string, number[]>;
  readonly cancelAt?: number;
}

interface Started {
  readonly node: string;
  readonly job: number;
  readonly provider: string;
  readonly rung: number;
  readonly at: number;
}

const storedAs = (asset: string): Stored => ({
  asset,
  text: null,
  type: "image/png",
  media: "image",
  key: asset,
  posterKey: null,
  bytes: 1,
  sha256: asset,
  width: 1,
  height: 1,
  seconds: null,
});

export const takeOf = (asset: string, more: Partial<Take> = {}): Take => ({
  id: `tk-${asset}`,
  job: 0,
  item: 0,
  number: 1,
  assets: [asset],
  text: null,
  media: "image",
  width: 1,
  height: 1,
  seconds: null,
  provider: "one",
  tier: "draft",
  reused: false,
  charged: 0,
  ...more,
});

/** A run of the engine alone, with a host that never fails: each effect at once, time as scripted. */
export function play(graph: Graph, script: Script = {}) {
  const wiring = wire(graph);
  const events: RunEvent[] = [];
  const starts: Started[] = [];
  const underWay = new Map<string, { node: string; job: number; ends: number }>();
  let state: RunState = newRun;
  let now = 0;

  const record = (event: RunEvent) => {
    events.push(event);
    state = reduce(state, event);
  };
  const jobAt = (node: string, job: number) => state.nodes[node]!.jobs[job]!;
  const act = (action: Exclude<Action, { do: "wait" }>) => {
    if (action.do === "record") return record(action.event);
    const { node } = action;
    if (action.do === "look") {
      for (const job of action.jobs)
        record({ type: "job-keyed", at: now, node, job, key: `${node}-${job}`, seed: 1, price: 0 });
      return;
    }
    const { job } = action;
    if (action.do === "begin") {
      const { provider, rung } = action;
      const attempt = `att-${starts.length}`;
      starts.push({ node, job, provider, rung, at: now });
      record({ type: "attempt-intended", at: now, attempt, node, job, provider, rung });
      underWay.set(attempt, { node, job, ends: now + (script.takes?.(node) ?? 10) });
      return;
    }
    const at = { at: now, attempt: action.attempt, node, job };
    const attempt = jobAt(node, job).attempts.find(({ id }) => id === action.attempt)!;
    if (action.do === "judge") {
      const accepted = script.accepts?.(node, attempt.rung) ?? true;
      record({ type: "attempt-judged", ...at, accepted, score: attempt.rung / 10 });
    } else if (action.do === "drop") record({ type: "attempt-dropped", ...at });
    else if (action.do === "keep") {
      const { item, number, piece } = jobAt(node, job);
      const asset = attempt.output!.asset!;
      const own = { job, item, number, provider: attempt.provider, ...(piece && { piece }) };
      const take = takeOf(asset, own);
      record({ type: "take-delivered", at: now, node, job, take });
    } else throw new Error(`a host that never fails has nothing to ${action.do}`);
  };
  const conclude = (attempt: string, { node, job }: { node: string; job: number }) => {
    const at = { at: now, attempt, node, job };
    const { attempts } = jobAt(node, job);
    const failure = script.answer?.(node, attempts.length, now, job);
    if (failure) record({ type: "attempt-failed", ...at, failure });
    else
      record({
        type: "attempt-stored",
        ...at,
        output: storedAs(`${node}-${job}-${attempts.length}`),
      });
  };

  const nodes = scopeOf(wiring, {});
  const { fresh = [], numbers = {}, slots = {}, chain = ["one"], pinned = {} } = script;
  const chains = Object.fromEntries(nodes.map((node) => [node, [...chain]]));
  record({
    type: "run-started",
    at: 0,
    tier: "draft",
    tiers: {},
    nodes,
    chains,
    slots,
    numbers,
    fresh,
  });
  for (const [node, takes] of Object.entries(pinned))
    record({ type: "node-pinned", at: 0, node, takes });

  for (let steps = 0; !isOver(state.status); steps += 1) {
    if (steps > 20_000) throw new Error("the run does not end");
    if (script.cancelAt !== undefined && now >= script.cancelAt && !state.cancelled)
      record({ type: "run-cancelled", at: now });
    const { policy } = script;
    const facts = { now, busy: new Set(underWay.keys()) };
    const actions = next(wiring, state, policy ? { ...facts, policyOf: () => policy } : facts);
    const effects = actions.filter((action) => action.do !== "wait");
    for (const action of effects) act(action);
    if (effects.length > 0) continue;
    const moments = [
      ...actions.flatMap((action) => (action.do === "wait" ? action.until : [])),
      ...[...underWay.values()].map(({ ends }) => ends),
      ...(script.cancelAt !== undefined && !state.cancelled ? [script.cancelAt] : []),
    ];
    if (moments.length === 0) throw new Error("the run waits for nothing");
    now = Math.max(now, Math.min(...moments));
    for (const [attempt, one] of underWay) {
      if (one.ends > now) continue;
      underWay.delete(attempt);
      conclude(attempt, one);
    }
  }
  return { state, events, starts };
}
