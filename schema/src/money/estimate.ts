import type { Tier } from "../graph/graph";
import { readParams } from "../graph/params";
import { shapesOf } from "../graph/shape";
import type { Wiring } from "../graph/wiring";
import { kindOf } from "../nodes/registry";
import { costOf } from "./price";

/** Credits and seconds, lowest and highest; `seconds` of the whole follows the longest way through. */
export interface NodeEstimate {
  readonly low: number;
  readonly high: number;
  readonly seconds: number;
  readonly turns: number;
}

export interface Estimate {
  readonly low: number;
  readonly high: number;
  readonly seconds: number;
  readonly nodes: Readonly<Record<string, NodeEstimate>>;
}

/** What a run of `scope` (in order) would cost. `takes` says how many takes each node will make. */
export function estimate(
  wiring: Wiring,
  scope: readonly string[],
  tierOf: (node: string) => Tier,
  takes: (node: string) => number,
): Estimate {
  const shapes = shapesOf(wiring);
  const nodes: Record<string, NodeEstimate> = {};
  const endsAt = new Map<string, number>();
  for (const id of scope) {
    const node = wiring.nodes.get(id)!;
    const kind = kindOf(node.kind);
    const read = kind && readParams(kind, node.params);
    const shape = shapes.get(id);
    if (!kind || !read?.ok || !shape) continue;
    const each = costOf(kind, read.params, shape.counts, tierOf(id));
    const turns = shape.items * takes(id);
    const cost = each.credits * turns;
    const seconds = each.seconds * (tierOf(id) === "draft" ? turns : 1);
    nodes[id] = { low: cost, high: cost, seconds, turns };
    const start = Math.max(0, ...wiring.into(id).map((edge) => endsAt.get(edge.from.node) ?? 0));
    endsAt.set(id, start + seconds);
  }
  const sum = (part: "low" | "high") =>
    Object.values(nodes).reduce((total, node) => total + node[part], 0);
  return {
    low: sum("low"),
    high: sum("high"),
    seconds: Math.max(0, ...endsAt.values()),
    nodes,
  };
}
