import * as says from "#words/run";
import { kindOf } from "../nodes/registry";
import type { BoardFacts, Plan } from "../nodes/define";
import type { GraphNode } from "../graph/graph";
import { readParams } from "../graph/params";
import type { Outputs, Value } from "../graph/values";
import type { Wiring } from "../graph/wiring";
import { withWrittenWords } from "./written-words";

export type PortValues = Readonly<Record<string, readonly Value[]>>;

/** What reaches a node's ports, in wire order. */
export function inputsOf(
  wiring: Wiring,
  node: GraphNode,
  outputsOfNode: (id: string) => Outputs | null,
): PortValues {
  const inputs: Record<string, Value[]> = {};
  for (const port of Object.keys(kindOf(node.kind)?.inputs ?? {})) {
    inputs[port] = wiring
      .intoPort(node.id, port)
      .flatMap((edge) => outputsOfNode(edge.from.node)?.[edge.from.port] ?? []);
  }
  return inputs;
}

/** Inputs of each of a node's turns: one turn, or one per item when a list meets a single port. */
export function turnsOf(node: GraphNode, inputs: PortValues): PortValues[] {
  const kind = kindOf(node.kind);
  const list = Object.entries(kind?.inputs ?? {}).find(
    ([port, input]) => !input.many && (inputs[port]?.length ?? 0) > 1,
  )?.[0];
  if (list === undefined) return [inputs];
  return inputs[list]!.map((value) => ({ ...inputs, [list]: [value] }));
}

export function planTurn(node: GraphNode, inputs: PortValues, board: BoardFacts): Plan {
  const kind = kindOf(node.kind);
  if (!kind) return { kind: "blocked", reason: says.unknownKind(node.kind) };
  const read = readParams(kind, node.params);
  if (!read.ok) return { kind: "blocked", reason: read.message };
  const plan = kind.plan({ params: read.params, inputs, board });
  if (plan.kind !== "values") return plan;
  return { ...plan, outputs: withWrittenWords(node, plan.outputs) };
}
