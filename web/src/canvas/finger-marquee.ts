import type { Box } from "@aktion/schema/graph/boxes";
import type { Position } from "@aktion/schema/graph/graph";
import type { useStoreApi } from "@xyflow/react";
import type { BoardSession } from "../stores/board-session";
import { boxesOf } from "./boxes";
import type { FlowNode } from "./flow-adapter";

type Store = ReturnType<typeof useStoreApi<FlowNode>>;

/** A drag that began as something else: a finger that rested first. */
export interface FingerDrag {
  move(to: Position): void;
  end(): void;
}

/** What lies between two corners, whichever way it was drawn. */
export const between = (one: Position, other: Position): Box => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
  w: Math.abs(one.x - other.x),
  h: Math.abs(one.y - other.y),
});

/** The cards any part of which lies in a marquee. */
export const touched = (boxes: ReadonlyMap<string, Box>, { x, y, w, h }: Box): string[] =>
  [...boxes]
    .filter(([, card]) => card.x < x + w && card.x + card.w > x)
    .filter(([, card]) => card.y < y + h && card.y + card.h > y)
    .map(([id]) => id);

/**
 * A marquee drawn by a finger. Its frame is React Flow's own, which takes the sections along as it
 * does for a mouse. With several being chosen it adds to them; the inspector waits until it is drawn.
 */
export function startMarquee(
  { document, view }: BoardSession,
  store: Store,
  from: Position,
): FingerDrag {
  const { left, top } = store.getState().domNode!.getBoundingClientRect();
  const start = { x: from.x - left, y: from.y - top };
  const { several, selected } = view.getState();
  const kept = several ? [...selected] : [];
  const boxes = boxesOf(document.graph());
  view.setState({ menu: null, wires: new Set(), several: true });
  return {
    move(to) {
      const frame = between(start, { x: to.x - left, y: to.y - top });
      const [panX, panY, zoom] = store.getState().transform;
      const drawn = {
        x: (frame.x - panX) / zoom,
        y: (frame.y - panY) / zoom,
        w: frame.w / zoom,
        h: frame.h / zoom,
      };
      const { x, y, w: width, h: height } = frame;
      store.setState({
        userSelectionActive: true,
        userSelectionRect: { startX: start.x, startY: start.y, x, y, width, height },
      });
      const now = new Set([...kept, ...touched(boxes, drawn)]);
      const before = view.getState().selected;
      const same = now.size === before.size && [...now].every((id) => before.has(id));
      if (!same) view.setState({ selected: now });
    },
    end() {
      store.setState({ userSelectionActive: false, userSelectionRect: null });
      view.setState({ several });
    },
  };
}
