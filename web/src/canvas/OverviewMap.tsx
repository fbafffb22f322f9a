import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect, useRef, type PointerEvent } from "react";
import * as says from "#words/canvas";
import { useTheme } from "../app/theme";
import { useBoard } from "../stores/board-context";
import { madeType } from "./card-layout";
import { drawOverview, frameOf, type Block, type Frame } from "./overview-drawing";
import styles from "./OverviewMap.module.css";
import { isCard, type FlowNode } from "./flow-adapter";

const settle = 120;

const toBlocks = (nodes: readonly FlowNode[]): Block[] =>
  nodes.map((node) => ({
    ...node.position,
    w: node.width ?? 0,
    h: node.height ?? 0,
    type: isCard(node) ? madeType(node.data.layout) : "section",
  }));

/**
 * The whole board on one small canvas. The frame of what is seen is moved by hand as the board is
 * panned: neither draws anything in React.
 */
export default function OverviewMap() {
  const { document } = useBoard();
  const store = useStoreApi<FlowNode>();
  const flow = useReactFlow();
  const canvas = useRef<HTMLCanvasElement>(null);
  const seen = useRef<HTMLSpanElement>(null);
  const frame = useRef<Frame>(frameOf([]));

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const place = () => {
      const { transform, width, height } = store.getState();
      if (seen.current) moveSeen(seen.current, frame.current, transform, width, height);
    };
    const draw = () => {
      const blocks = toBlocks(store.getState().nodes);
      frame.current = frameOf(blocks);
      if (canvas.current) drawOverview(canvas.current, blocks, frame.current);
      place();
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(draw, settle);
    };
    draw();
    const unlisten = [
      store.subscribe(place),
      document.store.subscribe((next, before) => {
        const { nodes, sections } = before.graph;
        if (next.graph.nodes !== nodes || next.graph.sections !== sections) later();
      }),
      useTheme.subscribe(later),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of unlisten) stop();
    };
  }, [store, document]);

  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { x, y, scale } = frame.current;
    const left = (event.clientX - box.left) / scale + x;
    const top = (event.clientY - box.top) / scale + y;
    void flow.setCenter(left, top, { zoom: flow.getZoom() });
  };
  return (
    <div className={styles.map}>
      <canvas
        ref={canvas}
        className={styles.blocks}
        aria-label={says.theWholeBoardSmall}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={go}
      />
      <span ref={seen} className={styles.seen} />
    </div>
  );
}

function moveSeen(
  box: HTMLElement,
  frame: Frame,
  [panX, panY, zoom]: readonly [number, number, number],
  width: number,
  height: number,
): void {
  const { style } = box;
  style.width = `${(width / zoom) * frame.scale}px`;
  style.height = `${(height / zoom) * frame.scale}px`;
  const x = (-panX / zoom - frame.x) * frame.scale;
  const y = (-panY / zoom - frame.y) * frame.scale;
  style.transform = `translate(${x}px, ${y}px)`;
}
