import type { Tier } from "../graph/graph";
import { readParams } from "../graph/params";
import { shapesOf, type KnownOutputs } from "../graph/shape";
import type { Wiring } from "../graph/wiring";
import { kindOf } from "../nodes/registry";
import type { Slot } from "../run/events";
import { costOf } from "./price";
import type { StudioSettings } from "./settings";

/** What is known of one node before its run. */
export interface Foreseen {
  /** How many takes it will make. */
  readonly takes: number;
  /** The jobs that earlier takes answer, by place; null for a node a circled take stands for. */
  readonly kept: ReadonlySet<number> | null;
  /** Made with the user's own key, so that it costs no credits. */
  readonly own: boolean;
  readonly seconds: Readonly<Record<string, number | undefined>>;
  readonly words: Readonly<Record<string, string | undefined>>;
}

/** Credits and seconds, lowest and highest; `seconds` of the whole follows the longest way through. */
export interface NodeEstimate {
  readonly low: number;
  readonly high: number;
  readonly seconds: number;
  readonly turns: number;
  /** How often it runs, once for each item of the list that meets its single port `list`. */
  readonly items: number;
  readonly list: string | null;
  readonly kept: number;
  readonly free: number;
  readonly own: boolean;
}

export interface Estimate {
  readonly low: number;
  readonly high: number;
  readonly seconds: number;
  readonly free: number;
  readonly nodes: Readonly<Record<string, NodeEstimate>>;
  /** How each job of each making node is paid. */
  readonly slots: Readonly<Record<string, Slot[]>>;
}

/** Kinds whose first stills of the day are free on Standard. */
const freeKinds = new Set(["character", "image", "sketch"]);

/** What a run of `scope` (in order) would cost. `freeLeft` are the day's free stills not used yet. */
export function estimate(
  wiring: Wiring,
  scope: readonly string[],
  facts: {
    readonly tierOf: (node: string) => Tier;
    readonly foreseen: (node: string) => Foreseen;
    readonly freeLeft: number;
    readonly settings: Pick<StudioSettings, "prices">;
    readonly known?: KnownOutputs;
  },
): Estimate {
  const shapes = shapesOf(wiring, facts.known);
  const nodes: Record<string, NodeEstimate> = {};
  const slots: Record<string, Slot[]> = {};
  const endsAt = new Map<string, number>();
  let freeLeft = facts.freeLeft;
  for (const id of scope) {
    const node = wiring.nodes.get(id)!;
    const kind = kindOf(node.kind);
    const read = kind && readParams(kind, node.params);
    const shape = shapes.get(id);
    if (!kind || !read?.ok || !shape) continue;
    const tier = facts.tierOf(id);
    const { takes, kept, own, seconds: known, words } = facts.foreseen(id);
    const { counts } = shape;
    const each = costOf(
      kind,
      { params: read.params, counts, seconds: known, words },
      tier,
      facts.settings,
    );
    const turns = kept === null ? 0 : shape.items * takes * each.jobs;
    const paid: Slot[] = [];
    let [low, high, free] = [0, 0, 0];
    for (let place = 0; place < turns && kind.makes !== null; place += 1) {
      const slot = { amount: each.high, each: unitOf(each.high, each.low) };
      if (kept?.has(place)) paid.push({ pay: "reused", amount: 0, each: 0 });
      else if (own) paid.push({ pay: "own", amount: 0, each: 0 });
      else if (each.high === 0) paid.push({ pay: "none", amount: 0, each: 0 });
      else if (kind.price?.unit === "training") paid.push({ pay: "training", ...slot });
      else if (freeLeft > 0 && tier === "standard" && freeKinds.has(kind.kind)) {
        freeLeft -= 1;
        free += 1;
        paid.push({ pay: "still", amount: 1, each: 1 });
      } else {
        low += each.low;
        high += each.high;
        paid.push({ pay: "credit", ...slot });
      }
    }
    const made = turns - (kept?.size ?? 0);
    const seconds = made <= 0 ? 0 : each.seconds * (tier === "draft" ? made / each.jobs : 1);
    const { items, lists } = shape;
    const list = lists[0] ?? null;
    nodes[id] = { low, high, seconds, turns, items, list, kept: kept?.size ?? 0, free, own };
    if (paid.length > 0) slots[id] = paid;
    const start = Math.max(0, ...wiring.into(id).map((edge) => endsAt.get(edge.from.node) ?? 0));
    endsAt.set(id, start + seconds);
  }
  const sum = (part: "low" | "high" | "free") =>
    Object.values(nodes).reduce((total, node) => total + node[part], 0);
  return {
    low: sum("low"),
    high: sum("high"),
    free: sum("free"),
    seconds: Math.max(0, ...endsAt.values()),
    nodes,
    slots,
  };
}

/** The price of one unit, where a job may turn out to need fewer than were held. */
const unitOf = (high: number, low: number): number => (low > 0 && low < high ? low : high);
