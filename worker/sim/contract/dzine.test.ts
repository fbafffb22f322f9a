import { makerLimits, defaultSettings } from "@aktion/schema/money/settings";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replies } from "../../src/providers/dzine/__fixtures__/replies";
import dzine from "../../src/providers/dzine/index";
import { shapeDifferences } from "../../src/providers/fixture";
import type { StandIns } from "../stand-ins.ts";
import { answering, overhearing, replyOf } from "./fixtures.ts";
import { keepsTheQueueContract } from "./queue-maker.ts";
import { contextOf, faultOf, open, sent, type Context } from "./rig.ts";
import { edit, still } from "./tasks.ts";

let standIns: StandIns;
beforeEach(async () => {
  standIns = await open({ makers: ["dzine"] });
});
afterEach(() => standIns.close());

keepsTheQueueContract({
  name: "dzine",
  provider: dzine,
  orders: ({ origin, method }) => origin === "dzine" && method === "POST",
  task: still,
  media: "image",
  withFile: edit,
  refusals: [
    ["error-500", "broken", true],
    ["error-503", "broken", true],
    ["error-503 as=code", "broken", true],
    ["throttle-bare as=code", "rate-limited", true],
    ["out-of-funds", "out-of-funds", false],
    ["invalid", "invalid", false],
    ["invalid as=style", "broken", false],
    ["invalid as=unknown", "broken", false],
    ["invalid as=declined", "moderated", false],
    ["key-refused", "broken", false],
  ],
  endings: [
    ["job-fails", "broken"],
    ["moderated", "moderated"],
    ["canceled", "broken"],
    ["empty-url", "unusable"],
    ["no-artifact", "unusable"],
    ["no-artifact as=null", "unusable"],
    ["no-artifact as=nulls", "unusable"],
    ["no-artifact as=missing", "unusable"],
    ["data-removed", "broken"],
  ],
  cancels: false,
  tells: false,
  reports: null,
  links: true,
});

const context = (more: Partial<Context> = {}) => ({ ...contextOf(standIns, "dzine"), ...more });
const premium = { tier: "premium" as const };
const posts = () => sent(standIns, "dzine", "POST");
const bodyOf = (at: number) => JSON.parse(posts()[at]?.body ?? "") as Record<string, unknown>;
const start = async (task: Parameters<typeof dzine.start>[0], more: Partial<Context> = {}) =>
  ((await dzine.start(task, context(more))) as { handle: { id: string; startedAt: number } })
    .handle;

const style = "Style-7feccf2b-f2ad-43a6-89cb-354fb5d928d2";

describe("what Dzine is sent", () => {
  it("for a still: its key alone in the header, one slot of four", async () => {
    await start(still());
    expect(posts()).toHaveLength(1);
    const [request] = posts();
    expect(request?.path).toBe("/openapi/v1/create_task_txt2img");
    expect(request?.headers).toMatchObject({
      authorization: "id:secret",
      "content-type": "application/json",
    });
    expect(bodyOf(0)).toEqual({
      prompt: "A lighthouse at dusk. Mara is a weary detective. High contrast.",
      style_code: style,
      style_intensity: 1,
      target_w: 1280,
      target_h: 720,
      quality_mode: 0,
      generate_slots: [1, 0, 0, 0],
      output_format: "webp",
      seed: 8,
    });
  });

  it("for an edit: the picture whole, and how far it may go in tenths", async () => {
    await start(edit(), premium);
    expect(posts()[0]?.path).toBe("/openapi/v1/create_task_img2img");
    expect(bodyOf(0)).toEqual({
      prompt: expect.stringMatching(/^Faded Technicolor\. Keep the composition/) as string,
      style_code: style,
      style_intensity: 0.6,
      structure_match: 0.6,
      color_match: 0,
      face_match: 1,
      quality_mode: 1,
      generate_slots: [1, 0, 0, 0],
      output_format: "webp",
      seed: 8,
      images: [{ base64_data: expect.stringMatching(/^data:image\/png;base64,/) as string }],
    });
  });

  it("the address of a picture, where it has one", async () => {
    const linkAsset = async (id: string) => `https://studio.example/media/${id}`;
    await start(edit(), { linkAsset });
    expect(bodyOf(0)["images"]).toEqual([{ url: "https://studio.example/media/still-1" }]);
  });

  it.each([0, 0.05, 0.33, 0.5, 1])("strengths it takes, for %f", async (strength) => {
    await start({ ...edit(), strength });
    expect(standIns.jobs()).toHaveLength(1);
  });

  it.each([
    [null, undefined],
    [0, 1],
    [0x7fffffff, 1],
    [0xffffffff, 2],
  ])("for the seed %s, one it takes", async (seed, taken) => {
    await start(still("", seed));
    expect(bodyOf(0)["seed"]).toBe(taken);
    expect(standIns.jobs()).toHaveLength(1);
  });

  it("no more words than it reads, whole ones", async () => {
    await start({ ...still(), prompt: "Wind over the sea 🌊 ".repeat(60) });
    const prompt = bodyOf(0)["prompt"] as string;
    expect(prompt.length).toBeLessThanOrEqual(800);
    expect(prompt.length).toBeGreaterThan(780);
    expect(prompt).toMatch(/(sea|🌊|the|over|Wind)$/u);
  });

  it("the style an operator chose", async () => {
    await start(still(), { modelFor: () => "Style-film-noir" });
    expect(standIns.jobs()[0]?.model).toBe("Style-film-noir");
  });
});

describe("how Dzine is asked", () => {
  it("tells of a style that it does not take", async () => {
    const { message } = await faultOf(start(edit("[sim fault=invalid as=style]")));
    expect(message).toMatch(/in the style that is set for it/);
  });

  it("goes through all its words, patiently", async () => {
    const handle = await start(still("[sim polls=4]"));
    const { fetch, heard } = overhearing();
    for (const _ of [1, 2, 3, 4, 5]) {
      const answer = await dzine.check(handle, context({ fetch }));
      if (answer.status === "pending") expect(answer.askAgainIn).toBeGreaterThanOrEqual(1500);
    }
    const words = heard.map((one) => (one as { data: { status: string } }).data.status);
    expect(words).toEqual(["waiting", "in_queue", "processing", "uploading", "succeeded"]);
  });

  it("takes the first slot that is used, also of a task that is done in another word", async () => {
    const handle = await start(still("[sim polls=0 as=success]"));
    const answer = await dzine.check(handle, context());
    expect(answer).toMatchObject({ status: "done", artifact: { kind: "file", media: "image" } });
  });

  it("is patient with a young task that nobody knows yet, and not for ever", async () => {
    const handle = await start(still("[sim fault=poll-404 as=code polls=0 times=2]"));
    expect((await faultOf(dzine.check(handle, context()))).retryable).toBe(true);
    const later = context({ now: () => Date.now() + 61_000 });
    const error = await faultOf(dzine.check(handle, later));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
    expect((await dzine.check(handle, context())).status).toBe("done");
  });

  it("tells by its names alone what it can't read", async () => {
    const handle = await start(still("[sim polls=0 fault=data-removed]"));
    const { message } = await faultOf(dzine.check(handle, context()));
    expect(message).toContain("does not know (result)");
    expect(message).not.toContain("4");
    const strange: typeof fetch = async () => Response.json({ error: "secret words" });
    const other = await faultOf(dzine.check(handle, context({ fetch: strange })));
    expect(other).toMatchObject({ kind: "broken", retryable: false });
    expect(other.message).toContain("(error)");
  });

  it("never ends by itself: that is for whoever waits", async () => {
    const handle = await start(still("[sim fault=stuck takes=1]"));
    for (const _ of [1, 2, 3])
      expect((await dzine.check(handle, context())).status).toBe("pending");
  });

  it("believes no answer about another task", async () => {
    const handle = await start(still("[sim polls=0]"));
    const other = answering(replyOf(replies, "done"));
    const error = await faultOf(dzine.check(handle, context({ fetch: other })));
    expect(error).toMatchObject({ kind: "broken", retryable: true });
  });
});

describe("before a true call was recorded", () => {
  it("stays off until an admin turns it on", () => {
    expect(makerLimits(defaultSettings, "dzine").on).toBe(false);
  });

  it("refuses a key with a word before it", async () => {
    const { api } = standIns.makers.dzine?.urls ?? {};
    const answer = await fetch(`${api}/style/list`, { headers: { authorization: "Bearer a" } });
    expect(await answer.json()).toMatchObject({ code: 40_101 });
  });

  it("takes a file that is handed in, and tells the account", async () => {
    const { api } = standIns.makers.dzine?.urls ?? {};
    const headers = { authorization: "a" };
    const body = new FormData();
    body.set("file", new Blob([Uint8Array.of(1, 2)], { type: "image/png" }), "a.png");
    const kept = await fetch(`${api}/file/upload`, { method: "POST", headers, body });
    const { data } = (await kept.json()) as { data: { file_path: string } };
    expect((await fetch(data.file_path)).status).toBe(200);
    const account = await fetch(`${api}/get_token_balance`, { headers });
    expect(await account.json()).toMatchObject({ code: 200, data: { balance: 11_951 } });
  });
});

describe("what is known of Dzine's replies", () => {
  it.each([
    ["a task that was taken in", "", "pending"],
    ["a task without an id", "as=no-task", "unknown-start"],
    ["a style that can't be used on a picture", "fault=invalid as=style", "broken"],
    ["a wrong key", "fault=key-refused", "broken"],
  ])("is read at the start, and the stand-in's is of its shape: %s", async (name, mark, kind) => {
    const outcome = (fetch: Context["fetch"]) =>
      dzine.start(still(`[sim ${mark}]`), context({ fetch })).then(
        ({ status }) => status,
        (error: { kind: string }) => error.kind,
      );
    expect(await outcome(answering(replyOf(replies, name)))).toBe(kind);
    const { fetch, heard } = overhearing();
    expect(await outcome(fetch)).toBe(kind);
    expect(shapeDifferences(replyOf(replies, name).body, heard[0])).toEqual([]);
  });

  it.each([
    ["waiting", "polls=4", "pending"],
    ["uploading", "polls=1", "pending"],
    ["done", "polls=0", "done"],
    ["done, in another word", "polls=0 as=success", "done"],
    ["done, with nothing", "polls=0 fault=no-artifact", "unusable"],
    ["done, with no slots", "polls=0 fault=no-artifact as=null", "unusable"],
    ["failed", "polls=0 fault=job-fails", "broken"],
    ["declined", "polls=0 fault=moderated", "moderated"],
    ["in no known shape", "polls=0 fault=data-removed", "broken"],
  ])("is read, and the stand-in's is of its shape: %s", async (name, mark, kind) => {
    const handle = await start(still(`[sim ${mark}]`));
    const outcome = (id: string, fetch: Context["fetch"]) =>
      dzine.check({ ...handle, id }, context({ fetch })).then(
        ({ status }) => status,
        (error: { kind: string }) => error.kind,
      );
    expect(await outcome("task-1", answering(replyOf(replies, name)))).toBe(kind);
    const { fetch, heard } = overhearing();
    expect(await outcome(handle.id, fetch)).toBe(kind);
    expect(shapeDifferences(replyOf(replies, name).body, heard[0])).toEqual([]);
  });

  it("is read where only a key is tried", async () => {
    const { fetch, heard } = overhearing();
    await dzine.tryKey(context({ fetch }));
    expect(shapeDifferences(replyOf(replies, "the styles").body, heard[0])).toEqual([]);
  });
});
