import type { Position } from "@aktion/schema/graph/graph";
import type { BoardSession } from "../stores/board-session";

/** Where what comes by key is put: the middle of what is seen. */
export const middleOf = ({ canvas }: BoardSession): Position =>
  canvas.current?.toBoard(canvas.current.middle()) ?? { x: 0, y: 0 };
