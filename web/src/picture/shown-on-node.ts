import type { GraphNode } from "@aktion/schema/graph/graph";
import { heldAsset } from "../previews/shown-takes";
import { takesOfNode, type RunsState } from "../stores/runs";
import { chosenTakes, mediaOf, type Media } from "../stores/takes";

export interface Shown {
  readonly media: readonly Media[];
  readonly text: string | null;
  /** Who of the cast it stands for. */
  readonly name?: string;
}

/** What a node shows at this moment: its own file, the circled takes, or the newest. */
export function shownOnNode(node: GraphNode, runs: RunsState): Shown {
  const held = heldAsset(node);
  if (held) return { media: [mediaOf(held.id, held.kind)], text: null };
  const takes = chosenTakes(takesOfNode(runs, node.id), node.take);
  return { media: takes.flatMap(({ media }) => media), text: takes[0]?.text ?? null };
}
