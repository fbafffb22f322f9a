import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import { fitting, movedBy, zoomedAt, type Glance } from "./glance";

interface Drawn {
  readonly width: number;
  readonly height: number;
}

const step = 60;
const keySteps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [step, 0],
  ArrowRight: [-step, 0],
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
};

/** A picture in a frame: dragged, zoomed with the wheel, two fingers or keys, and shown whole again. */
export function usePanning(frame: RefObject<HTMLElement | null>, drawn: Drawn) {
  const [glance, setGlance] = useState<Glance>({ x: 0, y: 0, scale: 1 });
  const closer = useRef(false);
  const held = useRef(new Map<number, { x: number; y: number }>());
  const room = () => frame.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
  const fit = () => {
    closer.current = false;
    setGlance(fitting(drawn, room()));
  };
  const zoom = (by: number, at = { x: room().width / 2, y: room().height / 2 }) => {
    closer.current = true;
    setGlance((now) => zoomedAt(now, by, at));
  };
  const move = (right: number, down: number) => {
    closer.current = true;
    setGlance((now) => movedBy(now, right, down));
  };

  // Shown whole until someone looks closer, whatever the frame's size turns out to be.
  useEffect(() => {
    const { width, height } = drawn;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry && !closer.current) setGlance(fitting({ width, height }, entry.contentRect));
    });
    if (frame.current) watcher.observe(frame.current);
    return () => watcher.disconnect();
  }, [frame, drawn]);

  // React listens to wheels passively, and the page must stay where it is while the picture zooms.
  useEffect(() => {
    const shown = frame.current;
    const turned = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = shown!.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      closer.current = true;
      setGlance((now) => zoomedAt(now, Math.exp(-event.deltaY / 200), at));
    };
    shown?.addEventListener("wheel", turned, { passive: false });
    return () => shown?.removeEventListener("wheel", turned);
  }, [frame]);

  const moved = (event: PointerEvent) => {
    const before = held.current.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...held.current].find(([id]) => id !== event.pointerId)?.[1];
    held.current.set(event.pointerId, now);
    if (!other) return move(now.x - before.x, now.y - before.y);
    const box = room();
    const apart = (point: { x: number; y: number }) =>
      Math.hypot(point.x - other.x, point.y - other.y) || 1;
    const at = { x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top };
    zoom(apart(now) / apart(before), at);
  };
  const letGo = (event: PointerEvent) => void held.current.delete(event.pointerId);

  return {
    fit,
    zoom,
    style: {
      transform: `translate(${glance.x}px, ${glance.y}px) scale(${glance.scale})`,
    },
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      },
      onPointerMove: moved,
      onPointerUp: letGo,
      onPointerCancel: letGo,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const by = keySteps[event.key];
        if (by) move(...by);
        else if (event.key === "+" || event.key === "=") zoom(1.3);
        else if (event.key === "-") zoom(1 / 1.3);
        else if (event.key === "0") fit();
        else return;
        event.preventDefault();
      },
    },
  };
}
