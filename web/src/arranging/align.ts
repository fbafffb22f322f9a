import { aligned, distributed, type Alignment, type Boxes } from "@aktion/schema/graph/arrange";
import { movePlaces, type Places } from "../canvas/places";
import type { BoardSession } from "../stores/board-session";
import { thingsOf } from "./things";

function arrange(session: BoardSession, place: (boxes: Boxes) => Places): void {
  const { selected, sections } = session.view.getState();
  const things = thingsOf(session.document.graph(), selected, sections);
  const places = place(things.boxes);
  if (places.size === 0) return;
  session.canvas.current?.glide();
  session.edit(movePlaces(things.along(places)));
}

export const align = (session: BoardSession, to: Alignment): void =>
  arrange(session, (boxes) => aligned(boxes, to));

export const distribute = (session: BoardSession, axis: "across" | "down"): void =>
  arrange(session, (boxes) => distributed(boxes, axis));
