import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/files";
import type { BoardSession } from "../stores/board-session";
import { nodesById } from "../stores/graph-index";
import { takesOfNode } from "../stores/runs";
import { chosenTakes } from "../stores/takes";
import type { Wanted } from "./download";
import type { DownloadSheet } from "./file-sheet";

/** The files that are meant, each with the words its name is made of. */
export function wantedTakes(
  { document, runs }: Pick<BoardSession, "document" | "runs">,
  { nodes, take }: Pick<DownloadSheet, "nodes" | "take">,
): readonly Wanted[] {
  const graph = document.graph();
  const byId = nodesById(graph);
  return nodes.flatMap((id) => {
    const node = byId.get(id);
    if (!node) return [];
    const made = takesOfNode(runs.getState(), id);
    const taken =
      take === null ? chosenTakes(made, node.take) : made.filter((one) => one.id === take);
    const name = node.name || kindOf(node.kind)?.title || node.kind;
    return taken.flatMap(({ media, run, slate, item }) =>
      media.map((one, place) => ({
        media: one,
        run,
        words: [
          graph.settings.title,
          name,
          [says.takeNumber(slate), item > 0 && item + 1, media.length > 1 && place + 1]
            .filter((part) => part !== false)
            .join(", "),
        ],
      })),
    );
  });
}
