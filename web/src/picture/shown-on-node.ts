import type { GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import { heldParam } from "../previews/preview-room";
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
  const kind = kindOf(node.kind);
  const name = kind && heldParam(kind);
  const held = name ? node.params[name] : null;
  const edit = name ? kind?.params[name]?.edit : null;
  if (typeof held === "string" && held && edit?.kind === "asset")
    return { media: [mediaOf(held, edit.media)], text: null };
  const takes = chosenTakes(takesOfNode(runs, node.id), node.take);
  return { media: takes.flatMap(({ media }) => media), text: takes[0]?.text ?? null };
}
