import type { Position } from "@aktion/schema/graph/graph";
import type { FingerDrag } from "./finger-marquee";

/** How long a finger rests, and how far it may tremble meanwhile. */
const wait = 500;
const slack = 10;

/** Fields select their own text, ports draw wires. */
const own = "input, textarea, select, audio, [contenteditable], .react-flow__handle";

const pane = ".react-flow__pane";

interface Press extends Position {
  readonly target: Element;
}

/**
 * A finger that rests does what the right button does, once: not every browser says so itself. One
 * that goes on from the empty board draws instead.
 */
export function watchLongPress(
  box: HTMLElement,
  signal: AbortSignal,
  draw: (from: Position) => FingerDrag,
): void {
  let press: Press | null = null;
  let timer = 0;
  let opened = false;
  let rest: Press | null = null;
  let drag: FingerDrag | null = null;

  const rested = () => {
    if (!press) return;
    const { target, x: clientX, y: clientY } = press;
    opened = true;
    rest = press;
    navigator.vibrate?.(10);
    const menu = { bubbles: true, cancelable: true, clientX, clientY, button: 2 };
    target.dispatchEvent(new MouseEvent("contextmenu", menu));
  };
  const drop = () => {
    clearTimeout(timer);
    press = null;
  };
  const lift = () => {
    drag?.end();
    drag = null;
    rest = null;
  };
  const down = (event: TouchEvent) => {
    drop();
    lift();
    const [touch, other] = event.touches;
    const { target } = event;
    if (!touch || other || !(target instanceof Element) || target.closest(own)) return;
    opened = false;
    press = { target, x: touch.clientX, y: touch.clientY };
    timer = window.setTimeout(rested, wait);
  };
  const move = (event: TouchEvent) => {
    const [touch] = event.touches;
    const far = (from: Position) =>
      touch !== undefined && Math.hypot(touch.clientX - from.x, touch.clientY - from.y) > slack;
    // Under the open menu nothing is dragged.
    if (opened) {
      event.stopPropagation();
      if (rest?.target.matches(pane) && far(rest)) drag ??= draw(rest);
      if (drag && touch) drag.move({ x: touch.clientX, y: touch.clientY });
      return;
    }
    if (press && far(press)) drop();
  };
  const up = (event: TouchEvent) => {
    drop();
    lift();
    // No click of the finger that let go.
    if (opened && event.cancelable) event.preventDefault();
    opened &&= event.touches.length > 0;
  };
  const menu = (event: Event) => {
    if (!event.isTrusted || !press) return;
    if (opened) {
      event.preventDefault();
      event.stopPropagation();
    }
    opened = true;
    rest = press;
    drop();
  };
  const early = { capture: true, passive: false, signal };
  box.addEventListener("touchstart", down, early);
  box.addEventListener("touchmove", move, early);
  box.addEventListener("touchend", up, early);
  box.addEventListener("touchcancel", up, early);
  box.addEventListener("contextmenu", menu, early);
}
