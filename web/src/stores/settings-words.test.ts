import { kindOf } from "@aktion/schema/nodes/registry";
import { expect, test } from "vitest";
import { settingsWords } from "./settings-words";

const kind = kindOf("i2v")!;
const plain = { slate: 3, kind, changed: true, wired: [], tier: null };

test("what came back is said, and what could not come back with it", () => {
  expect(settingsWords(plain)).toBe("The settings of take 3 are back.");
  expect(settingsWords({ ...plain, changed: false })).toBe("Take 3 was made with these settings.");
  const wired = [
    { port: "image", why: "changed" },
    { port: "prompt", why: "wired" },
  ] as const;
  expect(settingsWords({ ...plain, wired, tier: "standard" })).toBe(
    `The settings of take 3 are back. Not put back: what leads into ${kind.inputs["image"]!.label} has changed since; ${kind.inputs["prompt"]!.label} was not wired then. It was made on Standard.`,
  );
});
