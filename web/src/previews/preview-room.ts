import type { NodeKind } from "@aktion/schema/nodes/define";
import type { PortType } from "@aktion/schema/graph/ports";

/** How high a preview stands on a card of this width: known before anything is made, so nothing jumps. */
const rooms: Record<PortType, (width: number, ratio: number) => number> = {
  image: (width, ratio) => Math.round(width / ratio),
  video: (width, ratio) => Math.round(width / ratio),
  audio: () => 64,
  text: () => 136,
  character: () => 0,
  style: () => 0,
};

/** What a node shows of its own: its first output, where it makes or holds one. */
export function shownPort(kind: NodeKind): PortType | null {
  const [first] = Object.values(kind.outputs);
  if (!first) return null;
  return kind.makes !== null || heldParam(kind) ? first.type : null;
}

/** The param that holds a file of the user's own, on kinds that make nothing. */
export function heldParam(kind: NodeKind): string | null {
  if (kind.makes !== null) return null;
  const held = Object.entries(kind.params).find(([, field]) => field.edit.kind === "asset");
  return held?.[0] ?? null;
}

/** Shots in order have no output but are worth seeing. */
export const isCut = (kind: NodeKind): boolean => kind.group === "cut";

export function previewRoom(kind: NodeKind, width: number, ratio: number): number {
  if (isCut(kind)) return rooms.video(width, ratio);
  const port = shownPort(kind);
  return port ? rooms[port](width, ratio) : 0;
}
