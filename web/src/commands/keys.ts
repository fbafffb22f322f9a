import * as says from "#words/commands";
import { keysOf, type Bindings } from "./bindings";
import type { Command } from "./command";

/** Keys as they are matched and as they are printed. */
export const isMac: boolean =
  typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.userAgent);

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const names: Readonly<Record<string, string>> = { " ": "space", "+": "plus" };

/** A shifted sign ("?") names its shift itself; a shifted letter says it. */
export function pressedKeys(event: Pressed, mac: boolean = isMac): string {
  const key = names[event.key] ?? event.key.toLowerCase();
  const mod = mac ? event.metaKey : event.ctrlKey;
  const shift = event.shiftKey && (key.length > 1 || /\p{L}/u.test(key));
  return [mod && "mod", shift && "shift", event.altKey && "alt", key].filter(Boolean).join("+");
}

export const commandFor = (
  commands: readonly Command[],
  event: Pressed,
  mac: boolean = isMac,
  bindings: Bindings = {},
): Command | undefined => {
  const keys = pressedKeys(event, mac);
  return commands.find((command) => !command.native && keysOf(command, bindings).includes(keys));
};

const printed: Readonly<Record<string, string>> = {
  enter: says.keyEnter,
  escape: says.keyEscape,
  delete: says.keyDelete,
  backspace: says.keyBackspace,
  space: says.keySpace,
  arrowleft: "←",
  arrowright: "→",
  arrowup: "↑",
  arrowdown: "↓",
  "=": "+",
  plus: "+",
  tab: says.keyTab,
  Tab: says.keyTab,
  Arrows: says.keyArrows,
};

export function printKeys(keys: string, mac: boolean = isMac): string {
  const parts = keys.split("+").map((part) => {
    if (part === "mod") return mac ? "⌘" : says.keyControl;
    if (part === "shift") return mac ? "⇧" : says.keyShift;
    if (part === "alt") return mac ? "⌥" : says.keyAlt;
    return printed[part] ?? (/^[A-Z]/.test(part) ? part : part.toUpperCase());
  });
  return parts.join(mac ? "" : " ");
}
