import { describe, expect, it } from "vitest";
import type { Slot } from "../run/events";
import type { Task } from "../tasks/task";
import { priceOfJob } from "./price-of-job";

const slot = (amount: number, each: number): Slot => ({ pay: "credit", amount, each });
const board = { rate: "24", aspect: "16:9" } as const;
const sync: Task = { kind: "video.lipsync", footage: "f", audio: "a", ...board };
const talk: Task = {
  kind: "video.talk",
  image: "i",
  line: "",
  voice: "ada",
  audio: null,
  ...board,
};
const said = (letters: number): Task => {
  return { kind: "speech.generate", line: "x".repeat(letters), voice: "ada" };
};
const still: Task = { kind: "image.upscale", image: "i", scale: 2, print: null };
const sound = (seconds: number | null) => new Map([["a", { seconds }]]);

describe("what a job costs once its inputs are known", () => {
  it.each([
    ["ten seconds begun once", sync, slot(18, 3), sound(9.9), 3],
    ["ten seconds to the full", sync, slot(18, 3), sound(10), 3],
    ["one second more", sync, slot(18, 3), sound(10.1), 6],
    ["never more than was held", sync, slot(18, 3), sound(600), 18],
    ["of sound nobody could measure, one unit", sync, slot(18, 3), sound(null), 3],
    ["of sound that is not there, one unit", sync, slot(18, 3), new Map(), 3],
    ["a silent line", talk, slot(30, 5), sound(35), 5],
    ["a spoken line of 160 letters", { ...talk, line: "x".repeat(160) }, slot(30, 5), sound(1), 10],
    [
      "its own sound, whatever the line",
      { ...talk, audio: "a", line: "x".repeat(900) },
      slot(30, 5),
      sound(21),
      15,
    ],
    ["300 letters", said(300), slot(4, 1), sound(1), 1],
    ["301 letters", said(301), slot(4, 1), sound(1), 2],
    ["a whole book", said(9000), slot(4, 1), sound(1), 4],
    ["what the slot knew already", still, slot(7, 7), sound(1), 7],
  ] as const)("is of %s", (_name, task, paid, media, price) => {
    expect(priceOfJob(task, paid, media)).toBe(price);
  });
});
