import type { Position } from "@aktion/schema/graph/graph";
import type { useStoreApi, Viewport } from "@xyflow/react";
import { useTheme } from "../app/theme";
import { isStale, moveOf } from "./far-frame";
import type { FlowNode } from "./flow-adapter";
import styles from "./far-picture.module.css";

/** So much of what is seen is drawn beyond each edge of it: of what is held, that never rests, none. */
const rooms = { wires: 0.25, cards: 0.25, heldWires: 0, heldCards: 0.25 };
const settle = 120;

/** Where the board's origin lies on the picture, and its pixels per board pixel. */
export interface Lens {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** The picture's pixels per pixel of the screen. */
  readonly pixels: number;
}

export interface FarPicture {
  /** Before the next frame, or when `pause` is over. */
  redraw(pause?: number): void;
  /** Lays it so far from where it was drawn, in the board's measure, until it is drawn again. */
  shift(by: Position): void;
  stop(): void;
}

/**
 * A picture that lies on the board: it moves along with it and is drawn anew only where that no
 * longer does. React has no part in either.
 */
export function layPicture(
  store: ReturnType<typeof useStoreApi<FlowNode>>,
  name: keyof typeof rooms,
  paint: (context: CanvasRenderingContext2D, lens: Lens) => void,
): FarPicture {
  const room = rooms[name];
  const canvas = document.createElement("canvas");
  canvas.className = styles[name] ?? "";
  canvas.dataset["far"] = name;
  canvas.setAttribute("aria-hidden", "true");
  // Within the viewport its layer would part every card from the next, and each be a layer too.
  const box = store.getState().domNode;
  const under = name === "heldCards" && box?.querySelector(':scope > [data-far="cards"]');
  if (under) under.after(canvas);
  else box?.prepend(canvas);
  const context = canvas.getContext("2d");
  let drawn: Viewport | null = null;
  let shifted: Position = { x: 0, y: 0 };
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): Viewport => {
    const [x, y, zoom] = store.getState().transform;
    return { x: x + shifted.x * zoom, y: y + shifted.y * zoom, zoom };
  };
  const lay = () => {
    if (!drawn) return;
    const { width, height } = store.getState();
    const { x, y, scale } = moveOf(drawn, now());
    const left = x - Math.round(width * room) * scale;
    const top = y - Math.round(height * room) * scale;
    canvas.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  };
  const draw = () => {
    frame = 0;
    clearTimeout(timer);
    timer = undefined;
    const { width, height } = store.getState();
    if (!context || width === 0) return;
    shifted = { x: 0, y: 0 };
    drawn = now();
    const { x, y, zoom } = drawn;
    const pixels = devicePixelRatio || 1;
    const [aside, above] = [Math.round(width * room), Math.round(height * room)];
    const [w, h] = [width + 2 * aside, height + 2 * above];
    const [across, down] = [Math.round(w * pixels), Math.round(h * pixels)];
    if (canvas.width !== across || canvas.height !== down) {
      canvas.width = across;
      canvas.height = down;
      canvas.style.width = `${w}px`;
      canvas.style.height = `${h}px`;
    }
    context.reset();
    lay();
    paint(context, {
      x: (x + aside) * pixels,
      y: (y + above) * pixels,
      zoom: zoom * pixels,
      pixels,
    });
  };
  const redraw = (pause = 0) => {
    if (pause === 0) frame ||= requestAnimationFrame(draw);
    else timer ??= setTimeout(draw, pause);
  };
  const moved = () => {
    lay();
    const { width: w, height: h } = store.getState();
    const stale = drawn ? isStale(drawn, now(), { w, h }, room) : "now";
    if (stale === "now") redraw();
    if (stale !== "soon") return;
    clearTimeout(timer);
    timer = setTimeout(draw, settle);
  };
  draw();
  const unlisten = [
    store.subscribe((next, before) => {
      const { transform, width, height } = before;
      if (next.transform !== transform) moved();
      if (next.width !== width || next.height !== height) redraw();
    }),
    useTheme.subscribe(() => redraw()),
  ];
  return {
    redraw,
    shift(by) {
      shifted = by;
      moved();
    },
    stop() {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      for (const one of unlisten) one();
      canvas.remove();
    },
  };
}
