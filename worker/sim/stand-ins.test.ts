import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { drawPicture } from "./standin/picture.ts";
import { cutShot, playTone } from "./standin/clip.ts";
import { allFaults, courseOf, planFrom, readMarkers } from "./standin/plan.ts";
import { digestOf } from "./standin/chance.ts";
import { inputDigest } from "./standin/input-digest.ts";
import type { Entry } from "./standin/truth-log.ts";

const asked = (digest: string, before = 0) => ({
  provider: "fal",
  model: "fal-ai/flux/dev",
  family: "image" as const,
  digest,
  before,
});

describe("a plan", () => {
  it("reads markers among other words, and nothing else", () => {
    const text =
      'A rooftop "[sim takes=400 fault=drop-after-accept,stuck,nonsense times=2 as=504]"';
    expect(readMarkers(text)).toEqual({
      takes: 400,
      polls: null,
      faults: ["drop-after-accept", "stuck"],
      times: 2,
      shape: "504",
      megabytes: 0,
      tag: "",
    });
    const none = { takes: null, polls: null, faults: [], times: null, shape: "", megabytes: 0 };
    expect(readMarkers("A rooftop [simple takes=4]")).toEqual({ ...none, tag: "" });
  });

  it("reads what is said to one maker or model before what is said to all", () => {
    const text = "[sim takes=4 tag=c1] [fal fault=stuck] [a/b.c takes=9 fault=invalid]";
    expect(readMarkers(text, "fal", "x")).toMatchObject({ takes: 4, faults: ["stuck"], tag: "c1" });
    expect(readMarkers(text, "a2e", "a/b.c")).toMatchObject({ takes: 9, faults: ["invalid"] });
    expect(readMarkers(text, "a2e", "a/bxc")).toMatchObject({ takes: 4, faults: [] });
  });

  it("finds a mark by what else stands in what was asked", () => {
    const plan = planFrom({ found: new Map([["as_1", "[sim fault=stuck]"]]) });
    const faults = (text: string) => [...courseOf(plan, asked("d"), text).faults];
    expect(faults('{"image":"http://studio/media/as_1?sig=2"}')).toEqual(["stuck"]);
    expect(faults('{"image":"http://studio/media/as_2?sig=2"}')).toEqual([]);
  });

  it("goes the same way for the same seed and input, whenever it comes", () => {
    const plan = planFrom({ seed: "s", faults: { rate: 0.3, kinds: allFaults } });
    const courses = Array.from({ length: 400 }, (_, at) => courseOf(plan, asked(`d${at}`), ""));
    const again = Array.from({ length: 400 }, (_, at) => courseOf(plan, asked(`d${at}`), ""));
    expect(again).toEqual(courses);
    const struck = courses.filter((one) => one.struck !== null);
    expect(struck.length).toBeGreaterThan(80);
    expect(struck.length).toBeLessThan(160);
    expect(new Set(struck.map((one) => one.struck)).size).toBeGreaterThan(25);
    const other = courseOf(planFrom({ ...plan, seed: "t" }), asked("d1"), "");
    expect(other.takes).not.toBe(courses[1]?.takes);
  });

  it("times a job by its model, else by its family, and marks those without words", () => {
    const durations = { image: 100, "fal-ai/flux/dev": 700 };
    const marks = { "fal-ai/flux/dev": "[sim fault=stuck]" };
    const plan = planFrom({ durations, jitter: 0, marks });
    const course = courseOf(plan, asked("d"), "");
    expect(course.takes).toBe(700);
    expect(course.faults).toEqual(new Set(["stuck"]));
    expect(courseOf(plan, { ...asked("d"), model: "x" }, "").takes).toBe(100);
  });
});

describe("an input's digest", () => {
  it("is that of its content: keys in any order, files by what is in them", () => {
    const content = (address: string) => (address.includes("one") ? "same" : address);
    const first = inputDigest({ a: 1, image: "http://x/one/1" }, content);
    expect(inputDigest({ image: "http://x/one/2", a: 1 }, content)).toBe(first);
    expect(inputDigest({ image: "http://x/two", a: 1 }, content)).not.toBe(first);
  });
});

describe("media", () => {
  it("differs by input and is the same for the same", () => {
    for (const make of [(words: string) => drawPicture(words, 64, 36), cutShot, playTone]) {
      expect(make(digestOf("a"))).toEqual(make(digestOf("a")));
      expect(make(digestOf("a"))).not.toEqual(make(digestOf("b")));
    }
  });
});

describe("the program", () => {
  it("prints its addresses in a line of JSON, and keeps the truth in a file", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "standins-"));
    const log = path.join(folder, "truth.jsonl");
    const plan = path.join(folder, "plan.json");
    writeFileSync(plan, JSON.stringify({ durations: { image: 1 }, jitter: 0 }));
    const file = fileURLToPath(new URL("index.ts", import.meta.url));
    const child = spawn(process.execPath, [file, "--log", log, "--plan", plan, "--seed", "x"]);
    try {
      const line = await new Promise<string>((resolve) => {
        child.stdout.once("data", (data: Buffer) => resolve(data.toString("utf8")));
      });
      expect(line.trimEnd().split("\n")).toHaveLength(1);
      const { fal, environment } = JSON.parse(line) as {
        fal: { queue: string };
        environment: Record<string, string>;
      };
      expect(environment["FAL_QUEUE_URL"]).toBe(fal.queue);
      const answer = await fetch(`${fal.queue}/fal-ai/flux/schnell`, {
        method: "POST",
        headers: { authorization: "Key a:b", "content-type": "application/json" },
        body: JSON.stringify({ prompt: "A lighthouse" }),
      });
      expect(answer.status).toBe(200);
      await expect
        .poll(() => readFileSync(log, "utf8").trimEnd().split("\n").length, { timeout: 5000 })
        .toBe(3);
      const entries = readFileSync(log, "utf8")
        .trimEnd()
        .split("\n")
        .map((one) => JSON.parse(one) as Entry);
      expect(entries.map(({ event }) => event)).toEqual(["accepted", "running", "ended"]);
    } finally {
      child.kill();
      rmSync(folder, { recursive: true });
    }
  });
});
