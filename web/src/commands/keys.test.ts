import { expect, test } from "vitest";
import type { Command } from "./command";
import { commandFor, pressedKeys, printKeys } from "./keys";
import { commands } from "./registry.gen";

const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test("keys are read as they are written", () => {
  expect(pressedKeys(press("Z", { ctrlKey: true, shiftKey: true }), false)).toBe("mod+shift+z");
  expect(pressedKeys(press("z", { metaKey: true }), true)).toBe("mod+z");
  expect(pressedKeys(press("?", { shiftKey: true }), false)).toBe("?");
  expect(pressedKeys(press(" "), false)).toBe("space");
});

test("copy, cut and paste are left to the browser", () => {
  expect(commandFor(commands, press("c", { ctrlKey: true }), false)).toBeUndefined();
  expect(commandFor(commands, press("z", { ctrlKey: true }), false)?.id).toBe("undo");
});

test("no two commands share a key or an id", () => {
  const all: readonly Command[] = commands;
  const keys = all.flatMap((command) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test("keys are printed as they are on the keyboard", () => {
  expect(printKeys("mod+shift+z", false)).toBe("Ctrl Shift Z");
  expect(printKeys("mod+z", true)).toBe("⌘Z");
});
