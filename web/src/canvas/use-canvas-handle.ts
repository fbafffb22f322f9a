import { useReactFlow } from "@xyflow/react";
import { useEffect, type RefObject } from "react";
import { useBoard } from "../stores/board-context";
import type { FlowNode, WireEdge } from "./flow-adapter";
import { sectionKey } from "./places";

const slowly = { duration: 180 };

/** Lets commands and panels reach the canvas without knowing what it is made of. */
export function useCanvasHandle(surface: RefObject<HTMLElement | null>): void {
  const { setCanvas } = useBoard();
  const flow = useReactFlow<FlowNode, WireEdge>();
  useEffect(() => {
    setCanvas({
      zoomIn: () => void flow.zoomIn(slowly),
      zoomOut: () => void flow.zoomOut(slowly),
      fit: (nodes, sections = []) => {
        const keys = nodes && [...nodes, ...[...sections].map(sectionKey)];
        void flow.fitView({
          ...slowly,
          padding: 0.15,
          maxZoom: 1,
          ...(keys && { nodes: keys.map((id) => ({ id })) }),
        });
      },
      glide: () => {
        const { dataset } = surface.current!;
        dataset["gliding"] = "";
        setTimeout(() => delete dataset["gliding"], 200);
      },
      toBoard: (point) => flow.screenToFlowPosition(point),
      centre: ({ x, y }) => void flow.setCenter(x, y, { zoom: flow.getZoom() }),
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
