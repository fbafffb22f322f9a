import { fitted, panned, pinched, toPaper, zoomed, type Camera, type Spot } from "./camera";
import { fullPressure, perPixel, type Layer, type Stroke } from "./drawing";
import { flooded, runsOf } from "./flood-fill";
import { createHand, type Touch } from "./hand";
import type { Pad } from "./pad-store";
import type { Sheets } from "./sheets";
import { straightened } from "./stroke-outline";

/** The surface the paper lies on: hears pen, fingers, mouse and wheel, and moves or marks the paper. */
export interface Desk {
  fit(): void;
  /** While space is held, the paper is moved. */
  setPanning(on: boolean): void;
  stop(): void;
}

interface DeskParts {
  readonly surface: HTMLElement;
  readonly paper: HTMLElement;
  readonly ring: HTMLElement;
  readonly pad: Pad;
  readonly sheets: Sheets;
  /** Someone draws on a layer that can't be seen. */
  readonly onHidden: () => void;
}

const wheelStep = 0.0015;

interface Line {
  readonly layer: Layer;
  readonly stroke: Omit<Stroke, "points">;
  readonly points: number[];
  straight: boolean;
}

export function startDesk({ surface, paper, ring, pad, sheets, onHidden }: DeskParts): Desk {
  const { drawing: first } = pad.store.getState();
  let camera: Camera = { x: 0, y: 0, scale: 1 };
  let untouched = true;
  let panning = false;
  let line: Line | null = null;
  let filling: Spot | null = null;
  let frame = 0;
  let corner: Spot = { x: 0, y: 0 };

  const look = (next: Camera) => {
    camera = next;
    paper.style.transform = `translate(${next.x}px, ${next.y}px) scale(${next.scale})`;
    surface.style.setProperty("--scale", String(next.scale));
  };
  const move = (next: Camera) => {
    untouched = false;
    look(next);
  };
  const fit = () => {
    untouched = true;
    look(fitted(first, { width: surface.clientWidth, height: surface.clientHeight }));
  };

  const strokeOf = ({ stroke, points, straight }: Line): Stroke => ({
    ...stroke,
    even: straight ? false : stroke.even,
    points: straight ? straightened(points) : points,
  });
  const draw = () => {
    frame = 0;
    if (line) sheets.drawing(line.layer, strokeOf(line));
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const add = ({ points }: Line, touch: Touch) => {
    const { x, y } = toPaper(camera, touch);
    const [px, py] = [Math.round(x * perPixel), Math.round(y * perPixel)];
    if (points.at(-3) === px && points.at(-2) === py) return;
    points.push(px, py, Math.round(Math.min(1, Math.max(0, touch.pressure)) * fullPressure));
  };
  const drop = () => {
    line = null;
    filling = null;
    cancelAnimationFrame(frame);
    frame = 0;
    sheets.endDrawing();
  };

  function fill(spot: Spot) {
    const { drawing, colour, tolerance } = pad.store.getState();
    const { x, y } = toPaper(camera, spot);
    const canvas = sheets.flattened(drawing);
    const pixels = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    const mask = flooded(pixels, Math.floor(x), Math.floor(y), tolerance);
    const runs = runsOf(mask);
    if (runs.length > 0) pad.mark({ kind: "fill", colour, runs });
  }

  const hand = createHand({
    begin(touch, rubbing) {
      const { drawing, layer: id, tool, size, colour } = pad.store.getState();
      const layer = drawing.layers.find((one) => one.id === id);
      if (!layer) return;
      if (!layer.shown) return onHidden();
      const kind = rubbing ? "rub" : tool;
      if (kind === "fill") {
        filling = touch;
        return;
      }
      const even = touch.pointerType !== "pen";
      line = {
        layer,
        stroke: { kind, colour, size: size[kind], even },
        points: [],
        straight: false,
      };
      add(line, touch);
      soon();
    },
    move(touch) {
      if (!line) return;
      add(line, touch);
      soon();
    },
    end() {
      const [ended, spot] = [line, filling];
      drop();
      if (ended) pad.mark(strokeOf(ended));
      else if (spot) fill(spot);
    },
    drop,
    pan: (by) => move(panned(camera, by)),
    pinch: (before, after) => move(pinched(camera, before, after)),
  });

  const touchOf = (event: PointerEvent): Touch => ({
    pointerId: event.pointerId,
    pointerType: event.pointerType,
    button: event.button,
    buttons: event.buttons,
    pressure: event.pressure,
    x: event.clientX - corner.x,
    y: event.clientY - corner.y,
  });
  const measure = () => {
    const { left, top } = surface.getBoundingClientRect();
    corner = { x: left, y: top };
  };
  const follow = ({ x, y, pointerType }: Touch) => {
    ring.hidden = pointerType === "touch";
    ring.style.translate = `${x}px ${y}px`;
  };
  const hears = {
    pointerdown(event: PointerEvent) {
      measure();
      event.preventDefault();
      surface.setPointerCapture(event.pointerId);
      hand.down(touchOf(event), panning);
    },
    pointermove(event: PointerEvent) {
      follow(touchOf(event));
      // Shift may be pressed or let go on the way.
      if (line) line.straight = event.shiftKey;
      const between = event.getCoalescedEvents();
      for (const one of between.length > 0 ? between : [event]) hand.move(touchOf(one));
    },
    pointerup: (event: PointerEvent) => hand.up(event),
    pointercancel: (event: PointerEvent) => hand.up(event, true),
    pointerenter: measure,
    pointerleave() {
      ring.hidden = true;
    },
    wheel(event: WheelEvent) {
      event.preventDefault();
      measure();
      const spot = { x: event.clientX - corner.x, y: event.clientY - corner.y };
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
      const step = event.ctrlKey ? wheelStep * 6 : wheelStep;
      move(zoomed(camera, spot, Math.exp(-event.deltaY * lines * step)));
    },
    contextmenu: (event: Event) => event.preventDefault(),
  };
  const listeners = Object.entries(hears) as [string, EventListener][];
  for (const [name, hear] of listeners) {
    surface.addEventListener(name, hear, { passive: false });
  }
  // A turned phone or a resized window: the paper that was whole in view stays so.
  const room = new ResizeObserver(() => {
    measure();
    if (untouched) fit();
  });
  room.observe(surface);
  fit();
  sheets.show(first);
  const unlisten = pad.store.subscribe(({ drawing }, before) => {
    if (drawing !== before.drawing) sheets.show(drawing);
  });
  return {
    fit,
    setPanning(on) {
      panning = on;
      surface.toggleAttribute("data-panning", on);
    },
    stop() {
      drop();
      unlisten();
      room.disconnect();
      for (const [name, hear] of listeners) surface.removeEventListener(name, hear);
    },
  };
}
