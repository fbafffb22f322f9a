/**
 * What a hand does, once a frame, made inside the page: events from outside come too slowly and too
 * irregularly to measure anything. Each of these runs in the page and refers to nothing outside.
 */
export interface Hand {
  readonly kind: "pan" | "zoom" | "drag" | "type" | "wait";
  /** How the page listens: React Flow to the mouse, litegraph to pointers on its own canvas. */
  readonly by: "mouse" | "pointer";
  /** What is taken hold of, or scrolled over. */
  readonly on: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly steps: number;
}

/** Answers the time between frames, in milliseconds, while the hand moved and while it came to rest. */
export async function moveHand({ kind, by, on, at, steps }: Hand): Promise<number[]> {
  const target = document.elementFromPoint(at.x, at.y)?.closest(on) ?? document.querySelector(on);
  if (!target) throw new Error(`nothing like ${on}`);
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  const send = (type: "down" | "move" | "up", x: number, y: number) => {
    const common = {
      bubbles: true,
      cancelable: true,
      composed: true,
      view: window,
      clientX: x,
      clientY: y,
      screenX: x,
      screenY: y,
      button: type === "move" ? -1 : 0,
      buttons: type === "up" ? 0 : 1,
    };
    const place = type === "down" ? target : by === "mouse" ? window : target;
    const pointer = { ...common, pointerId: 1, isPrimary: true, pointerType: "mouse" };
    place.dispatchEvent(new PointerEvent(`pointer${type}`, pointer));
    const mouse = { ...common, button: 0 };
    if (by === "mouse") place.dispatchEvent(new MouseEvent(`mouse${type}`, mouse));
  };
  const intervals: number[] = [];
  let last = await frame();
  const turn = async (work: () => void) => {
    work();
    const now = await frame();
    intervals.push(now - last);
    last = now;
  };
  // There and back again, so that what is done three times ends where it began.
  const way = (step: number) => (step < steps / 2 ? step : steps - step) * 9;
  if (kind === "pan" || kind === "drag") {
    send("down", at.x, at.y);
    for (let step = 1; step <= steps; step += 1)
      await turn(() => send("move", at.x + way(step) + 6, at.y + way(step) / 2 + 6));
    send("up", at.x + 6, at.y + 6);
  }
  if (kind === "zoom") {
    const wheel = { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y, view: window };
    for (let step = 0; step < steps; step += 1) {
      const deltaY = step < steps / 2 ? -24 : 24;
      await turn(() => target.dispatchEvent(new WheelEvent("wheel", { ...wheel, deltaY })));
    }
  }
  if (kind === "type") {
    const field = target as HTMLTextAreaElement;
    field.focus();
    // As a key does it: the value grows by a letter, and whoever listens to the field is told.
    const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
    for (let step = 0; step < steps; step += 1)
      await turn(() => {
        setter?.call(field, field.value + "cut to the sea "[step % 15]);
        field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }));
      });
  }
  const rest = kind === "wait" ? steps : 24;
  for (let step = 0; step < rest; step += 1) await turn(() => undefined);
  return intervals;
}
