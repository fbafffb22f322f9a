import { setDrawing } from "@aktion/schema/graph/sketch";
import { ApiError, toApiError } from "../api/api-error";
import type { BoardSession } from "../stores/board-session";
import { sendPicture } from "./send-picture";
import { isBlank, type Drawing } from "./drawing";
import { fileOf } from "./drawing-file";
import { forgetKept } from "./kept-drawings";
import type { Sheets } from "./sheets";

interface Finished {
  readonly session: BoardSession;
  readonly node: string;
  readonly name: string;
  readonly drawing: Drawing;
  readonly sheets: Sheets;
}

/** The drawing goes up and into the document, one step of its undo. Answers what stood in the way. */
export async function finishDrawing(finished: Finished): Promise<ApiError | null> {
  const { session, node, name, drawing, sheets } = finished;
  try {
    if (isBlank(drawing)) session.edit(setDrawing(node, null));
    else {
      const file = await fileOf(drawing, sheets.flattened(drawing), name);
      const sent = await sendPicture(session, node, file);
      if (sent.error !== null) return new ApiError("drawing.unsent", 0, sent.error);
      session.edit(setDrawing(node, sent.asset.id));
    }
    await forgetKept(session.boardId, node);
    return null;
  } catch (error) {
    return toApiError(error);
  }
}
