import { isSketch } from "@aktion/schema/graph/sketch";
import * as says from "#words/pad";
import type { BoardSession } from "../stores/board-session";
import { nodesById } from "../stores/graph-index";
import { say } from "../stores/view";
import { keptOn } from "./kept-drawings";

const asked = new WeakSet<BoardSession>();

/** Offers, once a board, the drawing that was open when the page was left. */
export function offerUnfinished(session: BoardSession): void {
  if (asked.has(session)) return;
  asked.add(session);
  void offer(session);
}

async function offer(session: BoardSession): Promise<void> {
  const nodes = nodesById(session.document.graph());
  const unfinished = (await keptOn(session.boardId)).find((id) => isSketch(nodes.get(id)));
  if (!unfinished || session.view.getState().pad) return;
  const name = nodes.get(unfinished)?.name;
  say(session.view, name ? says.drawingNotFinished(name) : says.aDrawingNotFinished, {
    action: { label: says.goOnDrawing, run: () => session.view.setState({ pad: unfinished }) },
  });
}
