/** How long a finger rests, and how far it may tremble meanwhile. */
const wait = 500;
const slack = 10;

/** Fields select their own text, ports draw wires. */
const own = "input, textarea, select, audio, [contenteditable], .react-flow__handle";

interface Press {
  readonly target: Element;
  readonly x: number;
  readonly y: number;
}

/** A finger that rests does what the right button does, once: not every browser says so itself. */
export function watchLongPress(box: HTMLElement, signal: AbortSignal): void {
  let press: Press | null = null;
  let timer = 0;
  let opened = false;

  const rested = () => {
    if (!press) return;
    const { target, x: clientX, y: clientY } = press;
    opened = true;
    navigator.vibrate?.(10);
    const menu = { bubbles: true, cancelable: true, clientX, clientY, button: 2 };
    target.dispatchEvent(new MouseEvent("contextmenu", menu));
  };
  const drop = () => {
    clearTimeout(timer);
    press = null;
  };
  const down = (event: TouchEvent) => {
    drop();
    const [touch, other] = event.touches;
    const { target } = event;
    if (!touch || other || !(target instanceof Element) || target.closest(own)) return;
    opened = false;
    press = { target, x: touch.clientX, y: touch.clientY };
    timer = window.setTimeout(rested, wait);
  };
  const move = (event: TouchEvent) => {
    // Under the open menu nothing is dragged.
    if (opened) return event.stopPropagation();
    const [touch] = event.touches;
    if (!press || !touch) return;
    if (Math.hypot(touch.clientX - press.x, touch.clientY - press.y) > slack) drop();
  };
  const up = (event: TouchEvent) => {
    drop();
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
    drop();
  };
  const early = { capture: true, passive: false, signal };
  box.addEventListener("touchstart", down, early);
  box.addEventListener("touchmove", move, early);
  box.addEventListener("touchend", up, early);
  box.addEventListener("touchcancel", up, early);
  box.addEventListener("contextmenu", menu, early);
}
