import type { Task } from "@aktion/schema/tasks/task";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replies } from "../../src/providers/a2e/__fixtures__/replies";
import a2e from "../../src/providers/a2e/index";
import { shapeDifferences, type Fixture } from "../../src/providers/fixture";
import type { StandIns } from "../stand-ins.ts";
import { answeringEach, listening } from "./fixtures.ts";
import { contextOf, faultOf, open, type Context } from "./rig.ts";
import { lipsync, shot, still } from "./tasks.ts";

let standIns: StandIns;
beforeAll(async () => {
  standIns = await open({ makers: ["a2e"] });
});
afterAll(() => standIns.close());

const named = (name: string): Fixture => replies.find((one) => one.name === name)!;
const linkAsset = async (id: string) => `https://studio.example/${id}`;
const context = (more: Partial<Context>) => ({ ...contextOf(standIns, "a2e"), linkAsset, ...more });
const faces: Task = {
  ...still("[sim polls=1]"),
  cast: [{ name: "Mara", prompt: "", assets: ["face-1"], castId: null }],
};
const voice: Task = { kind: "speech.generate", line: "Here.", voice: "ada" };
const job = { id: "68aa0b2c5148817d26f5b79e", product: "userImage2Video", startedAt: Date.now() };

describe("A2E's replies, as its facts tell them, are read", () => {
  const over = (...names: string[]) =>
    context({ fetch: answeringEach(...names.map(named)), key: names.join() });

  it.each([
    ["still-at-once", still(), { status: "done", artifact: { kind: "file", media: "image" } }],
    ["still-with-faces-started", faces, { status: "pending", handle: { id: job.id } }],
    ["shot-started", shot(), { status: "pending", handle: { id: job.id } }],
    ["lips-started", lipsync(), { status: "pending", handle: { product: "talkingVideo" } }],
  ] as const)("when it answers a start: %s", async (name, task, answer) => {
    expect(await a2e.start(task as Task, over(name))).toMatchObject(answer);
  });

  it("when it speaks, and when it gives a ticket", async () => {
    expect(await a2e.start(voice, over("voices", "spoken"))).toMatchObject({
      status: "done",
      artifact: { kind: "file", url: "https://7days-tos.a2e.ai/tts/1.mp3", media: "audio" },
    });
    const bodies: string[] = [];
    const known = answeringEach(named("ticket"), named("shot-started"));
    const fetching: typeof fetch = async (url, init = {}) => {
      if (init.method === "PUT") return new Response(null);
      bodies.push(init.body as string);
      return known(url, init);
    };
    await a2e.start(shot(), context({ fetch: fetching, linkAsset: async () => null }));
    expect(bodies[1]).toContain("https://cdn.a2e.ai/aktion/1.png");
  });

  it("when it is asked after a job", async () => {
    expect(await a2e.check(job, over("shot-goes-on"))).toMatchObject({ status: "pending" });
    expect(await a2e.check(job, over("shot-done"))).toMatchObject({
      status: "done",
      artifact: { url: "https://prod-tos.a2e.ai/out/68aa0b2c.mp4", media: "video" },
    });
    const failed = await faultOf(a2e.check(job, over("shot-failed")));
    expect(failed).toMatchObject({ kind: "broken", retryable: false });
    const lost = { task: shot(), since: Date.parse("2025-08-23T18:41:16Z") };
    const listed = context({ fetch: answeringEach(named("shots-listed")), attempt: "att_1" });
    expect(await a2e.find(lost, listed)).toMatchObject({ handle: { id: job.id } });
    await a2e.tryKey(over("coins"));
  });

  it.each(["refused", "refused-in-the-other-field"])("when it is %s", async (name) => {
    const error = await faultOf(a2e.start(shot(), over(name)));
    expect(error).toMatchObject({ kind: "invalid", retryable: false });
    expect(error.message).toContain("prompt is too strange");
  });
});

describe("A2E's stand-in answers in the same shapes", () => {
  /** What each reply comes from; the last answer to its question is held against it. */
  const scenes: Readonly<Record<string, (heard: Partial<Context>) => Promise<unknown>>> = {
    "still-at-once": (heard) => a2e.start(still("[sim takes=1]"), context(heard)),
    "still-with-faces-started": (heard) => a2e.start(faces, context(heard)),
    "shot-started": (heard) => a2e.start(shot("[sim takes=1]"), context(heard)),
    "shot-goes-on": (heard) => ask("[sim polls=2]", 2, heard),
    "shot-done": (heard) => ask("[sim polls=0]", 1, heard),
    "shot-failed": (heard) => ask("[sim polls=0 fault=job-fails]", 1, heard),
    "shots-listed": (heard) => a2e.find({ task: shot(), since: 0 }, context(heard)),
    "lips-started": (heard) => a2e.start(lipsync(), context(heard)),
    spoken: (heard) => a2e.start(voice, context(heard)),
    voices: (heard) => a2e.start(voice, context({ ...heard, key: "cold" })),
    ticket: (heard) => a2e.start(shot(), context({ ...heard, linkAsset: async () => null })),
    coins: (heard) => a2e.tryKey(context(heard)),
    refused: (heard) => a2e.start(shot("[sim fault=invalid as=msg]"), context(heard)),
    "refused-in-the-other-field": (heard) =>
      a2e.start(shot("[sim fault=invalid as=message]"), context(heard)),
  };

  async function ask(mark: string, turns: number, heard: Partial<Context>): Promise<void> {
    const started = await a2e.start(shot(mark), context(heard));
    const { handle } = started as unknown as { handle: unknown };
    for (let turn = 0; turn < turns; turn += 1)
      await a2e.check(handle, context(heard)).catch(() => null);
  }

  it.each(replies.map(({ name }) => name))("%s", async (name) => {
    const heard = listening();
    await scenes[name]!({ fetch: heard.fetch }).catch(() => null);
    const found = heard.last(named(name));
    expect(found?.status).toBe(named(name).status);
    expect(shapeDifferences(named(name).body, found?.body)).toEqual([]);
  });
});
