import type { GraphNode } from "@aktion/schema/graph/graph";
import { readParams } from "@aktion/schema/graph/params";
import type { Outputs } from "@aktion/schema/graph/values";
import type { BoardFacts } from "@aktion/schema/nodes/define";
import { kindOf } from "@aktion/schema/nodes/registry";
import type { Take } from "@aktion/schema/run/events";
import { turnsOf, type PortValues } from "@aktion/schema/run/plan-node";
import type { NodeRun } from "@aktion/schema/run/state";

/** Of each item the takes that count: circled ones, else those of the newest number. */
function countingTakes(all: readonly Take[], pinned: boolean, item: number): readonly Take[] {
  const takes = all.filter((take) => take.item === item);
  if (pinned) return takes;
  const newest = Math.max(0, ...takes.map((take) => take.number));
  return takes.filter((take) => take.number === newest);
}

/** What a made node's ports hold: each turn's takes as the kind reads them, turn after turn. */
export function outputsOfTakes(
  node: GraphNode,
  all: readonly Take[],
  pinned: boolean,
  inputs: PortValues,
  board: BoardFacts,
): Outputs {
  const kind = kindOf(node.kind);
  const read = kind && readParams(kind, node.params);
  if (!kind || !read?.ok) return {};
  const outputs: Record<string, Outputs[string]> = {};
  for (const [item, turn] of turnsOf(node, inputs).entries()) {
    const takes = countingTakes(all, pinned, item);
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

/** Of its own jobs only: a take that was found after all is an extra, for people to choose. */
export const outputsOfNode = (
  node: GraphNode,
  run: NodeRun,
  inputs: PortValues,
  board: BoardFacts,
): Outputs => {
  const made = run.jobs.flatMap(({ take, piece }) => (take && !piece ? take : []));
  return outputsOfTakes(node, run.pinned ?? made, run.pinned !== null, inputs, board);
};
