import type { GraphNode } from "@aktion/schema/graph/graph";
import { readParams } from "@aktion/schema/graph/params";
import type { Outputs } from "@aktion/schema/graph/values";
import type { BoardFacts } from "@aktion/schema/nodes/define";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { Take } from "@aktion/schema/run/events";
import { turnsOf, type PortValues } from "@aktion/schema/run/plan-node";
import { takesOf, type NodeRun } from "@aktion/schema/run/state";

/** Of each item the takes that count: circled ones, else those of the newest number. */
function countingTakes(run: NodeRun, item: number): readonly Take[] {
  const takes = takesOf(run).filter((take) => take.item === item);
  if (run.pinned) return takes;
  const newest = Math.max(0, ...takes.map((take) => take.number));
  return takes.filter((take) => take.number === newest);
}

/** What a made node's ports hold: each turn's takes as the kind reads them, turn after turn. */
export function outputsOfNode(
  node: GraphNode,
  run: NodeRun,
  inputs: PortValues,
  board: BoardFacts,
): Outputs {
  const kind = kindOf(node.kind);
  const read = kind && readParams(kind, node.params);
  if (!kind || !read?.ok) return {};
  const outputs: Record<string, Outputs[string]> = {};
  for (const [item, turn] of turnsOf(node, inputs).entries()) {
    const takes = countingTakes(run, item);
    const made = kind.outputsOf({
      params: read.params,
      inputs: turn,
      board,
      assets: takes.flatMap((take) => take.assets),
      texts: takes.flatMap((take) => take.text ?? []),
      name: node.name || kind.title,
    });
    for (const [port, values] of Object.entries(made)) {
      outputs[port] = [...(outputs[port] ?? []), ...values];
    }
  }
  return outputs;
}
