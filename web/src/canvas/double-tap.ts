const quick = 320;
const near = 28;

interface Tap {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** Two taps in one place are a double click, where the browser does not say so itself. */
export function watchDoubleTap(box: HTMLElement, signal: AbortSignal): void {
  let down: Tap | null = null;
  let last: Tap | null = null;
  let told = 0;

  const close = (one: Tap, { at, x, y }: Tap, distance: number) =>
    at - one.at < quick && Math.hypot(x - one.x, y - one.y) < distance;
  const tapOf = ({ timeStamp, changedTouches: [touch] }: TouchEvent): Tap => ({
    at: timeStamp,
    x: touch!.clientX,
    y: touch!.clientY,
  });
  const up = (event: TouchEvent) => {
    const tap = tapOf(event);
    const still = down !== null && event.touches.length === 0 && close(down, tap, 10);
    const twice = still && last !== null && close(last, tap, near);
    last = still && !twice ? tap : null;
    const { target } = event;
    if (!twice || !(target instanceof Element)) return;
    const { x: clientX, y: clientY } = tap;
    setTimeout(() => {
      if (performance.now() - told < quick) return;
      const init = { bubbles: true, cancelable: true, clientX, clientY, view: window };
      target.dispatchEvent(new MouseEvent("dblclick", init));
    }, 60);
  };
  const early = { capture: true, passive: true, signal };
  box.addEventListener(
    "touchstart",
    (event) => {
      down = event.touches.length === 1 ? tapOf(event) : null;
    },
    early,
  );
  box.addEventListener("touchend", up, early);
  box.addEventListener("dblclick", () => (told = performance.now()), early);
}
