import type { useStoreApi } from "@xyflow/react";
import type { FlowNode } from "./flow-adapter";
import type { GuideLine } from "./snapping";
import styles from "./guide-lines.module.css";

const tick = 4;

/** The lines something dragged stands in line with, drawn by hand: no move of the pointer draws React. */
export function drawGuides(store: ReturnType<typeof useStoreApi<FlowNode>>) {
  let path: SVGPathElement | null = null;
  let shown = false;

  function make(): SVGPathElement | null {
    const space = "http://www.w3.org/2000/svg";
    const drawing = document.createElementNS(space, "svg");
    drawing.setAttribute("class", styles.lines ?? "");
    drawing.setAttribute("aria-hidden", "true");
    store.getState().domNode?.append(drawing);
    return drawing.appendChild(document.createElementNS(space, "path"));
  }

  function words({ axis, at, from, to, gap }: GuideLine): string {
    const [panX, panY, zoom] = store.getState().transform;
    const point = (along: number, cross: number) =>
      axis === "x"
        ? `${Math.round(cross * zoom + panX) + 0.5} ${Math.round(along * zoom + panY) + 0.5}`
        : `${Math.round(along * zoom + panX) + 0.5} ${Math.round(cross * zoom + panY) + 0.5}`;
    const line = `M${point(from, at)}L${point(to, at)}`;
    const end = (along: number) =>
      `M${point(along, at - tick / zoom)}L${point(along, at + tick / zoom)}`;
    return gap ? line + end(from) + end(to) : line;
  }

  return {
    show(lines: readonly GuideLine[]) {
      if (lines.length === 0 && !shown) return;
      shown = lines.length > 0;
      path ??= make();
      path?.setAttribute("d", lines.map(words).join(""));
    },
  };
}
