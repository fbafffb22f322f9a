import { boundsOf } from "@aktion/schema/graph/boxes";
import type { GraphEdit, Part } from "@aktion/schema/graph/edits";
import type { Position } from "@aktion/schema/graph/graph";
import { graphLimits } from "@aktion/schema/graph/limits";
import * as says from "#words/files";
import { pastePart } from "../commands/clipboard";
import type { BoardSession } from "../stores/board-session";
import { say } from "../stores/view";

const sizeOf = (value: unknown): number => new Blob([JSON.stringify(value)]).size;

/**
 * A part of a graph with its middle at a place of the board, and what changes with it: one step of
 * undo. Answers whether it is there.
 */
export function placeGraph(
  session: BoardSession,
  part: Part,
  { x, y }: Position,
  also?: GraphEdit,
): boolean {
  const cards = part.nodes.map(({ position }) => ({ ...position, w: 280, h: 240 }));
  const bounds = boundsOf([...cards, ...part.sections]);
  if (!bounds) {
    say(session.view, says.theGraphIsEmpty);
    return false;
  }
  // The studio would not keep a larger board: better said before than after.
  if (sizeOf(session.document.graph()) + sizeOf(part) > graphLimits.bytes) {
    const words = says.withThisGraphTheBoardIsTooLarge;
    say(session.view, words, { tone: "failed" });
    return false;
  }
  const by = {
    x: Math.round(x - bounds.x - bounds.w / 2),
    y: Math.round(y - bounds.y - bounds.h / 2),
  };
  return pastePart(session, part, by, also);
}
