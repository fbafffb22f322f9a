import { expect, test } from "vitest";
import { restylePresets } from "../nodes/restyle/presets";
import { askedWords, mostTakeWords } from "./asked-words";
import type { Task } from "./task";

const mara = { name: "Mara", prompt: "a weary detective", assets: [], castId: null };
const still = (prompt: string): Task => ({
  kind: "image.generate",
  prompt,
  cast: [mara],
  style: { name: "Noir", text: "" },
  aspect: "16:9",
  seed: null,
});

test("a still's words are its prompt, who is in it, and its style", () => {
  expect(askedWords(still(" A roof "))).toBe("A roof\nMara: a weary detective\nNoir");
  expect(askedWords(still("a weary detective"))).toBe("a weary detective\nMara\nNoir");
});

test("a look's words come before the filmmaker's", () => {
  const task: Task = {
    kind: "image.edit",
    image: "a",
    preset: "ghibli-reaction",
    prompt: "more rain",
    cast: [],
    strength: 0.5,
    aspect: "16:9",
    seed: null,
  };
  expect(askedWords(task)).toBe(`${restylePresets["ghibli-reaction"].prompt}. more rain`);
});

test("what has no words has none, and there are never too many", () => {
  expect(askedWords({ kind: "media.frame", video: "v", at: "last" })).toBeNull();
  expect(askedWords({ kind: "speech.generate", line: "  ", voice: "ada" })).toBeNull();
  expect(askedWords(still("x".repeat(9000)))).toHaveLength(mostTakeWords);
});
