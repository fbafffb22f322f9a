import { create } from "zustand";
import { readNote, writeNote } from "../api/local-note";
import { keysOf, readBindings, type Bindings } from "./bindings";
import type { Command } from "./command";
import { printKeys } from "./keys";

const note = "aktion.keys";

/** This browser's own keys. */
export const useBindings = create<{ readonly bindings: Bindings }>(() => ({
  bindings: readBindings(readNote(note)),
}));

export const boundKeys = (): Bindings => useBindings.getState().bindings;

export function keepBindings(bindings: Bindings): void {
  writeNote(note, Object.keys(bindings).length > 0 ? JSON.stringify(bindings) : null);
  useBindings.setState({ bindings });
}

function printed(command: Command, bindings: Bindings): string {
  const [first] = keysOf(command, bindings);
  const shown = command.fixed ?? first;
  return shown === undefined ? "" : printKeys(shown);
}

/** The first of a command's keys as they are on the keyboard; nothing where it has none. */
export const printedKeys = (command: Command): string => printed(command, boundKeys());

/** The same, told again when a person changes them. */
export const usePrintedKeys = (command: Command): string =>
  useBindings(({ bindings }) => printed(command, bindings));

/** A button's words with the keys that do the same. */
export const withKeys = (words: string, keys: string): string =>
  keys === "" ? words : `${words}, ${keys}`;
