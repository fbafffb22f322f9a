import fc from "fast-check";
import { expect, test } from "vitest";
import { keysOf, readBindings, type Bindings } from "./bindings";
import type { Command } from "./command";
import { commandFor } from "./keys";
import { bind, isComplete, rivalOf, unbind, whyNotKeys } from "./rebinding";
import { commands } from "./registry.gen";

const all: readonly Command[] = commands;
const free = all.filter((command) => !command.fixed && !command.native);
const none: Bindings = {};
const pressed = { key: "j", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test("a command does what it did under its new keys, and no more under its old ones", () => {
  const bindings = bind(all, none, "bypass", "j");
  expect(commandFor(all, pressed, false, bindings)?.id).toBe("bypass");
  expect(commandFor(all, { ...pressed, key: "b" }, false, bindings)).toBeUndefined();
  expect(unbind(all, bindings, "bypass")).toEqual({});
});

test("keys that are taken name who has them, and are given up", () => {
  expect(rivalOf(all, none, "bypass", "mod+d")?.id).toBe("duplicate");
  const bindings = bind(all, none, "bypass", "mod+d");
  expect(bindings).toEqual({ bypass: ["mod+d"], duplicate: [] });
  expect(unbind(all, bindings, "duplicate")).toEqual({ bypass: [] });
});

test("keys of the browser and keys that stay as they are, are refused in words", () => {
  expect(whyNotKeys(all, "mod+t", false)).toBe("Ctrl T belongs to the browser. Try other keys.");
  expect(whyNotKeys(all, "mod+c", false)).toContain("Copy");
  expect(whyNotKeys(all, "arrowleft", false)).toContain("Try other keys");
  expect(whyNotKeys(all, "mod+h", false)).toBeNull();
  expect(whyNotKeys(all, "mod+h", true)).toContain("browser");
  expect(isComplete("mod+control")).toBe(false);
  expect(isComplete("mod+k")).toBe(true);
});

test("no two commands ever share keys, whatever is bound and unbound", () => {
  const id = fc.constantFrom(...free.map((command) => command.id));
  const keys = fc.constantFrom("j", "b", "mod+d", "mod+k", "f", "/", "a", "shift+f");
  const step = fc.oneof(
    fc.tuple(id, keys).map(
      ([command, pick]) =>
        (bindings: Bindings) =>
          bind(all, bindings, command, pick),
    ),
    id.map((command) => (bindings: Bindings) => unbind(all, bindings, command)),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const bindings = steps.reduce((kept, change) => change(kept), none);
      const used = all.flatMap((command) => keysOf(command, bindings));
      expect(new Set(used).size).toBe(used.length);
      expect(readBindings(JSON.stringify(bindings))).toEqual(bindings);
    }),
  );
});

test("what can't be read is no binding", () => {
  expect(readBindings(null)).toEqual({});
  expect(readBindings("{")).toEqual({});
  expect(readBindings('{"bypass":"j","copy":[1]}')).toEqual({});
});
