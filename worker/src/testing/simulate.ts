import type { Graph } from "@aktion/schema/graph/graph";
import { wire } from "@aktion/schema/graph/wiring";
import type { Failure, RunEvent, Take } from "@aktion/schema/run/events";
import { fold, reduce } from "@aktion/schema/run/reduce";
import { isOver, newRun, type RunState } from "@aktion/schema/run/state";
import { scopeOf } from "@aktion/schema/run/scope";
import { next, type Action } from "../engine/next";

/** A maker for tests: how long it takes, and what it answers instead of a take. */
export interface Maker {
  takes?(node: string): number;
  answer?(node: string, tries: number, now: number, job: number): Failure | null;
}

interface Options {
  readonly maker?: Maker;
  readonly chain?: readonly string[];
  readonly atOnce?: number;
  readonly pinned?: Record<string, Take[]>;
  readonly fresh?: string[];
  readonly numbers?: Record<string, number[]>;
  readonly cancelAt?: number;
  /** Random faults and restarts, in percent, by this seed. */
  readonly seed?: number;
  readonly faults?: number;
  readonly crashes?: number;
}

interface Started {
  readonly node: string;
  readonly provider: string;
  readonly at: number;
}

const chancesFrom = (seed: number) => {
  let state = seed >>> 0;
  return (percent: number): boolean => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % 100 < percent;
  };
};

const takeFor = (state: RunState, node: string, place: number): Take => {
  const job = state.nodes[node]!.jobs[place]!;
  const { item, number } = job;
  return {
    id: `tk-${node}-${place}`,
    job: place,
    item,
    number,
    assets: [`${node}-${place}`],
    text: null,
    media: "image",
    width: 1,
    height: 1,
    seconds: null,
    provider: job.attempts.at(-1)!.provider,
    tier: "draft",
    reused: false,
    charged: 0,
  };
};

/** Runs a graph in virtual time: the engine as it is, with a host that can lose its memory at any step. */
export function simulate(graph: Graph, options: Options = {}) {
  const { maker = {}, chain = ["one"], atOnce = 4, faults = 0, crashes = 0 } = options;
  const chance = chancesFrom(options.seed ?? 1);
  const wiring = wire(graph);
  const events: RunEvent[] = [];
  const starts: Started[] = [];
  let state = newRun;
  let now = 0;
  let attempts = 0;
  let mostAtOnce = 0;
  /** What the host holds in memory only: a restart loses it. */
  let underWay = new Map<string, { node: string; job: number; ends: number }>();

  const record = (event: RunEvent) => {
    events.push(event);
    state = reduce(state, event);
  };
  const launch = (attempt: string, node: string, job: number) => {
    underWay.set(attempt, { node, job, ends: now + (maker.takes?.(node) ?? 10) });
    mostAtOnce = Math.max(mostAtOnce, underWay.size);
  };
  const act = (action: Action) => {
    if (action.do === "record") record(action.event);
    if (action.do === "begin") {
      const attempt = `att-${(attempts += 1)}`;
      const { node, job, provider } = action;
      starts.push({ node, provider, at: now });
      record({ type: "attempt-intended", at: now, attempt, node, job, provider });
      launch(attempt, node, job);
    }
    if (action.do === "resume") launch(action.attempt, action.node, action.job);
  };
  const conclude = (attempt: string, { node, job }: { node: string; job: number }) => {
    const run = state.nodes[node]!.jobs[job]!;
    const broken: Failure = {
      kind: "broken",
      message: "random",
      retryable: chance(50),
      retryAt: null,
    };
    const failure =
      maker.answer?.(node, run.attempts.length, now, job) ?? (chance(faults) ? broken : null);
    if (failure) record({ type: "attempt-failed", at: now, attempt, node, job, failure });
    else record({ type: "take-delivered", at: now, node, job, take: takeFor(state, node, job) });
  };

  record({
    type: "run-started",
    at: now,
    tier: "draft",
    nodes: scopeOf(wiring, {}),
    chains: {},
    numbers: options.numbers ?? {},
    fresh: options.fresh ?? [],
  });
  for (const [node, takes] of Object.entries(options.pinned ?? {})) {
    record({ type: "node-pinned", at: now, node, takes });
  }

  for (let steps = 0; !isOver(state.status); steps += 1) {
    if (steps > 20_000) throw new Error("the run does not end");
    if (chance(crashes)) {
      underWay = new Map();
      state = fold(events, newRun);
    }
    if (options.cancelAt !== undefined && now >= options.cancelAt && !state.cancelled) {
      record({ type: "run-cancelled", at: now });
    }
    const busy = new Set(underWay.keys());
    const actions = next(wiring, state, { now, busy, atOnce, chainOf: () => chain });
    const effects = actions.filter((action) => action.do !== "wait");
    for (const action of effects) act(action);
    if (effects.length > 0) continue;
    const waits = actions.flatMap((action) => (action.do === "wait" ? action.until : []));
    const ends = [...underWay.values()].map((one) => one.ends);
    const wake = Math.min(
      ...waits,
      ...ends,
      options.cancelAt && !state.cancelled ? options.cancelAt : Infinity,
    );
    if (wake === Infinity) throw new Error("the run waits for nothing");
    now = Math.max(now, wake);
    for (const [attempt, one] of underWay) {
      if (one.ends > now) continue;
      underWay.delete(attempt);
      conclude(attempt, one);
    }
  }
  return { state, events, starts, mostAtOnce };
}
