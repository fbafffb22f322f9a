import { useStoreApi, type Viewport } from "@xyflow/react";
import { useEffect, useRef } from "react";
import { useTheme } from "../app/theme";
import { isStale, moveOf } from "./far-frame";
import { drawStrands, strandsOf, type Strand } from "./far-wires";
import type { Flow } from "./flow";
import type { FlowNode } from "./flow-adapter";
import styles from "./FarWires.module.css";

/** So much of what is seen is drawn beyond each edge of it. */
const room = 0.25;
const settle = 120;

/**
 * Every wire of a large board seen from afar, as one picture behind the cards. It moves along with
 * the board and is drawn anew only where that no longer does: React has no part in either.
 */
export default function FarWires({ flow }: { flow: Flow }) {
  const store = useStoreApi<FlowNode>();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    // Led anew at the next drawing, however often the cards move before it.
    let strands: readonly Strand[] | null = null;
    let drawn: Viewport | null = null;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const seen = () => {
      const { width: w, height: h } = store.getState();
      return { w, h };
    };
    const now = (): Viewport => {
      const [x, y, zoom] = store.getState().transform;
      return { x, y, zoom };
    };
    const lay = () => {
      if (!canvas.current || !drawn) return;
      const { x, y, scale } = moveOf(drawn, now());
      const { w, h } = seen();
      const left = x - w * room * scale;
      const top = y - h * room * scale;
      canvas.current.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    };
    const draw = () => {
      frame = 0;
      clearTimeout(timer);
      if (!canvas.current) return;
      drawn = now();
      const { nodes, edges: wires } = flow.store.getState();
      strands ??= strandsOf(nodes, wires);
      const { w, h } = seen();
      const edges = [-w * room, -h * room, w * (1 + room), h * (1 + room)] as const;
      drawStrands(canvas.current, strands, drawn, edges);
      canvas.current.style.width = `${w * (1 + 2 * room)}px`;
      canvas.current.style.height = `${h * (1 + 2 * room)}px`;
      lay();
    };
    const redraw = () => {
      frame ||= requestAnimationFrame(draw);
    };
    const moved = () => {
      lay();
      const stale = drawn ? isStale(drawn, now(), seen(), room) : "now";
      if (stale === "now") redraw();
      if (stale !== "soon") return;
      clearTimeout(timer);
      timer = setTimeout(draw, settle);
    };
    const rewired = () => {
      strands = null;
      redraw();
    };
    redraw();
    const unlisten = [
      store.subscribe((next, before) => {
        const { transform, width, height } = before;
        if (next.transform !== transform) moved();
        if (next.width !== width || next.height !== height) redraw();
      }),
      flow.store.subscribe(rewired),
      useTheme.subscribe(redraw),
    ];
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      for (const stop of unlisten) stop();
    };
  }, [store, flow]);
  return <canvas ref={canvas} className={styles.wires} aria-hidden="true" />;
}
