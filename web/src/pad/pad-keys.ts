import { pressedKeys } from "../commands/keys";
import type { Pad } from "./pad-store";

const acts: Readonly<Record<string, (pad: Pad) => void>> = {
  b: ({ store }) => store.setState({ tool: "pen" }),
  e: ({ store }) => store.setState({ tool: "rub" }),
  f: ({ store }) => store.setState({ tool: "fill" }),
  x: (pad) => pad.swap(),
  "[": (pad) => pad.stepSize(-1),
  "]": (pad) => pad.stepSize(1),
  "mod+z": (pad) => pad.undo(),
  "mod+shift+z": (pad) => pad.redo(),
  "mod+y": (pad) => pad.redo(),
};

interface Keyed {
  readonly pad: Pad;
  readonly fit: () => void;
  readonly setPanning: (on: boolean) => void;
  readonly done: () => void;
}

const isTurning = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches("input, button:focus-visible");

/** The pad's own keys, for as long as it is open. */
export function listenToKeys({ pad, fit, setPanning, done }: Keyed): () => void {
  const down = (event: KeyboardEvent) => {
    const keys = pressedKeys(event);
    const act = keys === "0" ? fit : acts[keys];
    if (keys === "escape") done();
    else if (keys === "space" && !isTurning(event.target)) setPanning(true);
    else if (act) act(pad);
    else return;
    event.preventDefault();
  };
  const up = (event: KeyboardEvent) => {
    if (event.key === " ") setPanning(false);
  };
  const left = () => setPanning(false);
  window.addEventListener("keydown", down);
  window.addEventListener("keyup", up);
  window.addEventListener("blur", left);
  return () => {
    window.removeEventListener("keydown", down);
    window.removeEventListener("keyup", up);
    window.removeEventListener("blur", left);
  };
}
