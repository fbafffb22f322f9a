import { kindOf } from "@aktion/schema/nodes/registry";
import type { BoardSession } from "../stores/board-session";
import { takesOfNode } from "../stores/runs";
import { chosenTakes, type Media } from "../stores/takes";

export interface TakeToShow {
  readonly node: string;
  readonly title: string;
  readonly media: Media;
}

const most = 24;

/** What can be seen of each node: its circled takes, or the newest; never a file that was brought. */
export function takesToShow({ document, runs }: BoardSession): TakeToShow[] {
  return document
    .graph()
    .nodes.flatMap((node) =>
      chosenTakes(takesOfNode(runs.getState(), node.id), node.take)
        .flatMap(({ media }) => media)
        .filter(({ kind, thumb }) => kind !== "audio" && thumb !== null)
        .map((media) => ({
          node: node.id,
          title: node.name || (kindOf(node.kind)?.title ?? node.kind),
          media,
        })),
    )
    .slice(0, most);
}
