import { useReactFlow } from "@xyflow/react";
import { useEffect, type RefObject } from "react";
import { useBoard } from "../stores/board-context";
import type { CardNode, WireEdge } from "./flow-adapter";

const slowly = { duration: 180 };

/** Lets commands and panels reach the canvas without knowing what it is made of. */
export function useCanvasHandle(surface: RefObject<HTMLElement | null>): void {
  const { setCanvas } = useBoard();
  const flow = useReactFlow<CardNode, WireEdge>();
  useEffect(() => {
    setCanvas({
      zoomIn: () => void flow.zoomIn(slowly),
      zoomOut: () => void flow.zoomOut(slowly),
      fit: (nodes) =>
        void flow.fitView({
          ...slowly,
          padding: 0.15,
          maxZoom: 1,
          ...(nodes ? { nodes: nodes.map((id) => ({ id })) } : {}),
        }),
      toBoard: (point) => flow.screenToFlowPosition(point),
      toPage: (place) => flow.flowToScreenPosition(place),
      middle: () => {
        const box = surface.current?.getBoundingClientRect();
        return box
          ? { x: box.left + box.width / 2, y: box.top + box.height / 2 }
          : { x: innerWidth / 2, y: innerHeight / 2 };
      },
    });
    return () => setCanvas(null);
  }, [setCanvas, flow, surface]);
}
