import * as says from "#words/commands";
import { keysOf, type Bindings } from "./bindings";
import type { Command } from "./command";
import { printKeys } from "./keys";

/** Giving commands other keys, as pure functions. */
const modifiers = new Set(["control", "shift", "alt", "meta", "altgraph", "capslock", "dead"]);

/** Keys the browser or the system takes before any page hears of them, or that would leave the page. */
const browsers = new Set([
  ..."tnwrlpqjo".split("").map((letter) => `mod+${letter}`),
  ..."tnwrijp".split("").map((letter) => `mod+shift+${letter}`),
  ..."123456789".split("").map((digit) => `mod+${digit}`),
  "mod+tab",
  "mod+shift+tab",
  "alt+tab",
  "alt+f4",
  "alt+arrowleft",
  "alt+arrowright",
  ...Array.from({ length: 12 }, (_, place) => `f${place + 1}`),
]);
const macs = new Set(["mod+h", "mod+m", "mod+space", "mod+`"]);

export const isComplete = (keys: string): boolean => !modifiers.has(keys.split("+").at(-1) ?? "");

/** Why these keys can't be anyone's, in words, or null. */
export function whyNotKeys(
  commands: readonly Command[],
  keys: string,
  mac: boolean,
): string | null {
  const print = printKeys(keys, mac);
  if (browsers.has(keys) || (mac && macs.has(keys))) return says.keysOfTheBrowser(print);
  const held = commands.find(
    (command) => (command.fixed || command.native) && command.keys.includes(keys),
  );
  return held ? says.keysAlwaysDo(print, held.title) : null;
}

export const rivalOf = (
  commands: readonly Command[],
  bindings: Bindings,
  id: string,
  keys: string,
): Command | undefined =>
  commands.find((command) => command.id !== id && keysOf(command, bindings).includes(keys));

const sameKeys = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((keys, place) => keys === other[place]);

/** A command gets these keys instead of its own; whoever had them does without. */
export function bind(
  commands: readonly Command[],
  bindings: Bindings,
  id: string,
  keys: string,
): Bindings {
  const own = commands.find((command) => command.id === id);
  if (!own || sameKeys(keysOf(own, bindings), [keys])) return bindings;
  const rival = rivalOf(commands, bindings, id, keys);
  const left = rival && keysOf(rival, bindings).filter((one) => one !== keys);
  return withoutDefaults(commands, {
    ...bindings,
    ...(rival && left ? { [rival.id]: left } : {}),
    [id]: [keys],
  });
}

/** Back to the keys it came with; whoever took one of them gives it back. */
export function unbind(commands: readonly Command[], bindings: Bindings, id: string): Bindings {
  const own = commands.find((command) => command.id === id);
  if (!own || !(id in bindings)) return bindings;
  const { [id]: _, ...others } = bindings;
  const given = Object.entries(others).map(
    ([other, keys]) => [other, keys.filter((one) => !own.keys.includes(one))] as const,
  );
  return withoutDefaults(commands, Object.fromEntries(given));
}

const withoutDefaults = (commands: readonly Command[], bindings: Bindings): Bindings =>
  Object.fromEntries(
    Object.entries(bindings).filter(([id, keys]) => {
      const command = commands.find((one) => one.id === id);
      return command !== undefined && !sameKeys(command.keys, keys);
    }),
  );
