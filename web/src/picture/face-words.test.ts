import { kindOf } from "@aktion/schema/nodes/registry";
import { expect, test } from "vitest";
import { faceWords } from "./face-words";

const fieldOf = (kind: string, name: string) => kindOf(kind)!.params[name]!;

test("typed words are said as they are, choices by what they are called", () => {
  expect(faceWords(fieldOf("image", "prompt"), "A harbour")).toBe("A harbour");
  expect(faceWords(fieldOf("image", "prompt"), undefined)).toBeNull();
  expect(faceWords(fieldOf("restyle", "preset"), "neo-tokyo-glitch")).toMatch(/^Neo.Tokyo/i);
  expect(faceWords(fieldOf("frame", "at"), "last")).toBe("Last frame");
  expect(faceWords(fieldOf("frame", "at"), 2.5)).toBe("At 2.5 s");
});

test("the name of a file or of a member in the data is never read out", () => {
  expect(faceWords(fieldOf("cast", "castId"), "cst_1")).toBeNull();
  expect(faceWords(fieldOf("sketch", "drawing"), "ast_1")).toBeNull();
});
