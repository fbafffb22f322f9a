import { moveNodes } from "@aktion/schema/graph/edits";
import { placeSections } from "@aktion/schema/graph/sections";
import * as says from "#words/canvas";
import { boxesOf, withHeld } from "../canvas/boxes";
import type { BoardSession } from "../stores/board-session";
import { say } from "../stores/view";

/** Of what is selected, or of the whole board when that is less than two cards. */
export async function tidy(session: BoardSession): Promise<void> {
  const { document, view, canvas, edit } = session;
  const { tidied } = await import("./tidy-boxes");
  const graph = document.graph();
  const { selected, sections } = withHeld(graph, view.getState());
  const some = selected.size > 1;
  const { nodes, sections: frames } = tidied(graph, boxesOf(graph), {
    nodes: some ? selected : new Set(graph.nodes.map(({ id }) => id)),
    sections: some ? sections : new Set(graph.sections.map(({ id }) => id)),
  });
  canvas.current?.glide();
  if (!edit((before) => placeSections(frames)(moveNodes(nodes)(before))))
    return say(view, says.itIsTidyAlready);
  if (!some) canvas.current?.fit();
}
