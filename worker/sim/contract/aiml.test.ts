import { afterEach, beforeEach, describe, expect, it } from "vitest";
import aiml from "../../src/providers/aiml/index";
import { replies } from "../../src/providers/aiml/__fixtures__/replies";
import { shapeDifferences } from "../../src/providers/fixture";
import type { StandIns } from "../stand-ins.ts";
import { keepsTheAtOnceContract } from "./at-once-maker.ts";
import { answering, replyOf } from "./fixtures.ts";
import { keepsTheQueueContract } from "./queue-maker.ts";
import { contextOf, faultOf, open, sent, type Context } from "./rig.ts";
import { edit, shot, still } from "./tasks.ts";

let standIns: StandIns;
beforeEach(async () => {
  standIns = await open({ makers: ["aiml"] });
});
afterEach(() => standIns.close());

keepsTheAtOnceContract({
  name: "aiml",
  provider: aiml,
  orders: ({ origin, method }) => origin === "aiml" && method === "POST",
  task: still,
  media: "image",
  withFile: edit,
  useless: [
    ["no-artifact", "unusable", false],
    ["empty-url", "unusable", false],
    ["nsfw", "moderated", false],
  ],
  lost: ["drop-after-accept", "truncated-json", "html-200", "reset-before-accept"],
});

keepsTheQueueContract({
  name: "aiml",
  provider: aiml,
  orders: ({ origin, method }) => origin === "aiml" && method === "POST",
  task: shot,
  media: "video",
  withFile: shot,
  cancels: false,
  tells: false,
  reports: null,
  links: true,
});

const context = (more: Partial<Context> = {}) => ({ ...contextOf(standIns, "aiml"), ...more });
const posts = () => sent(standIns, "aiml", "POST");
const bodyOf = (at = 0) => JSON.parse(posts()[at]!.body) as Record<string, unknown>;
const quick = (mark = "") => still(`[sim takes=1 ${mark}]`);
const inside = expect.stringMatching(/^data:image\/png;base64,/) as unknown;
const linkAsset = async (id: string) => `https://studio.example/media/${id}?sig=1`;

describe("what AIML is sent", () => {
  it("for a still: words and an aspect", async () => {
    await aiml.start(quick(), context());
    const [request] = posts();
    expect(request?.path).toBe("/v1/images/generations");
    expect(request?.headers).toMatchObject({
      authorization: "Bearer id:secret",
      "content-type": "application/json",
    });
    expect(bodyOf()).toEqual({
      model: "flux/kontext-pro/text-to-image",
      prompt: "A lighthouse at dusk [sim takes=1 ]. Mara is a weary detective. High contrast.",
      aspect_ratio: "16:9",
      output_format: "png",
      safety_tolerance: "2",
      num_images: 1,
      seed: 7,
    });
  });

  it("for faces: one picture of each, four at most", async () => {
    const cast = ["a", "b", "c", "d", "e"].map((id) => ({
      name: id,
      prompt: "",
      assets: [id, `${id}2`],
      castId: null,
    }));
    await aiml.start({ ...quick(), cast }, context({ linkAsset }));
    expect(bodyOf()).toMatchObject({
      model: "flux/kontext-pro/image-to-image",
      image_url: ["a", "b", "c", "d"].map((id) => `https://studio.example/media/${id}?sig=1`),
    });
  });

  it("for an edit: the still's link, or the still itself where there is none", async () => {
    await aiml.start(edit("[sim takes=1]"), context({ linkAsset }));
    await aiml.start(edit("[sim takes=1]"), context());
    const same = {
      model: "flux/dev/image-to-image",
      prompt: "Faded Technicolor [sim takes=1].",
      strength: 0.722,
      guidance_scale: 4,
      num_inference_steps: 40,
      enable_safety_checker: true,
      num_images: 1,
      seed: 7,
    };
    expect(bodyOf(0)).toEqual({ ...same, image_url: "https://studio.example/media/still-1?sig=1" });
    expect(bodyOf(1)).toEqual({ ...same, image_url: inside });
  });

  it("for a shot: the length that holds it, asked of the queue", async () => {
    await aiml.start({ ...shot("[sim takes=1]"), seconds: 6 }, context());
    expect(posts()[0]?.path).toBe("/v2/video/generations");
    expect(bodyOf()).toEqual({
      model: "klingai/v2.5-turbo/pro/image-to-video",
      prompt: "She turns [sim takes=1]. The camera slowly pushes in.",
      duration: 10,
      negative_prompt: "blur, distort, low quality",
      cfg_scale: 0.5,
      image_url: inside,
    });
  });

  it("no shot with an end still: it would not end there", async () => {
    const error = await faultOf(aiml.start(shot("", "end-1"), context()));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
    expect(standIns.requests()).toHaveLength(0);
  });

  it.each([
    [0, 1],
    [4_294_967_295, 2_147_483_647],
  ])("seed %d as %d, and another model where an operator knows one", async (seed, told) => {
    const modelFor = (model: string) => model.replace("kontext-pro", "kontext-max");
    await aiml.start({ ...quick(), seed }, context({ modelFor }));
    expect(bodyOf()).toMatchObject({ seed: told, model: "flux/kontext-max/text-to-image" });
  });
});

describe("what AIML answers", () => {
  it.each(["", "as=images"])("is a still on its own host: %s", async (mark) => {
    const answer = await aiml.start(quick(mark), context());
    const { artifact } = answer as { artifact: { kind: string; url: string } };
    expect(artifact).toMatchObject({ kind: "file", media: "image" });
    const file = await fetch(artifact.url);
    expect(new Uint8Array(await file.arrayBuffer()).subarray(1, 4)).toEqual(
      new TextEncoder().encode("PNG"),
    );
  });

  it("may be the still itself", async () => {
    const answer = await aiml.start(quick("as=b64"), context());
    expect(answer).toMatchObject({ status: "done", artifact: { kind: "bytes", media: "image" } });
  });

  it.each([
    ["fault=out-of-funds as=titled", "out-of-funds", false],
    ["fault=invalid as=enum", "invalid", false],
    ["fault=invalid as=gone", "broken", false],
    ["fault=invalid as=unverified", "broken", false],
    ["fault=moderated as=nested", "moderated", false],
    ["fault=error-503 as=502", "broken", true],
    ["fault=error-503 as=504", "broken", true],
    ["fault=no-artifact as=null", "unusable", false],
    ["fault=no-artifact as=list", "unusable", false],
  ])("%s is %s", async (mark, kind, retryable) => {
    const error = await faultOf(aiml.start(quick(mark), context()));
    expect(error).toMatchObject({ kind, retryable });
  });

  it("names a job with signs that belong in no address, and is asked after it by them", async () => {
    const { handle } = (await aiml.start(shot("[sim polls=1]"), context())) as { handle: unknown };
    expect((handle as { id: string }).id).toMatch(/^[\w-]+:klingai\/v2\.5-turbo\//);
    expect((await aiml.check(handle, context())).status).toBe("pending");
    expect((await aiml.check(handle, context())).status).toBe("done");
  });

  it("may name it as before, and wait in other words", async () => {
    const mark = "[sim polls=0 as=old]";
    const { handle } = (await aiml.start(shot(mark), context())) as { handle: unknown };
    expect((await aiml.check(handle, context())).status).toBe("done");
    for (const word of ["active", "waiting"]) {
      const words = `${word} [sim polls=2 fault=unknown-status as=${word}]`;
      const { handle: job } = (await aiml.start(shot(words), context())) as { handle: unknown };
      expect((await aiml.check(job, context())).status).toBe("pending");
    }
  });

  it("tells truly what it made", async () => {
    await aiml.start(quick("as=b64"), context());
    await faultOf(aiml.start(quick("fault=invalid"), context()));
    const events = standIns.truth().map(({ event }) => event);
    expect(events).toEqual(["accepted", "running", "ended", "output-served", "refused"]);
  });
});

describe("AIML's documented replies", () => {
  const reading = (name: string) =>
    aiml.start(quick(), context({ fetch: answering(replyOf(replies, name)) }));

  it.each([
    "a still as the schema has it",
    "a still in the answer",
    "a still as the examples have it",
  ] as const)("%s is read", async (name) => {
    expect(await reading(name)).toMatchObject({ status: "done", artifact: { media: "image" } });
  });

  it.each([
    ["a still that was blacked out", "moderated", false],
    ["no still", "unusable", false],
    ["a wrong field", "invalid", false],
    ["declined", "moderated", false],
    ["a bad key", "broken", false],
    ["an empty account", "out-of-funds", false],
    ["an empty account, told the newer way", "out-of-funds", false],
    ["an account that is not verified", "broken", false],
    ["a vendor's own refusal", "moderated", false],
    ["a model that is gone", "broken", false],
    ["too many requests", "rate-limited", true],
    ["out of order", "broken", true],
  ] as const)("%s is %s", async (name, kind, retryable) => {
    expect(await faultOf(reading(name))).toMatchObject({ kind, retryable });
  });

  it("of a shot are read", async () => {
    const { id } = replyOf(replies, "a shot that is taken").body as { id: string };
    for (const name of [
      "a shot that is taken",
      "a shot that is taken by a route of before",
    ] as const) {
      const start = aiml.start(shot(), context({ fetch: answering(replyOf(replies, name)) }));
      expect(await start).toMatchObject({ status: "pending", handle: { id } });
    }
    const handle = { id, startedAt: Date.now() };
    const look = (name: "a shot at work" | "a shot" | "a shot that failed") =>
      aiml.check(handle, context({ fetch: answering(replyOf(replies, name)) }));
    expect(await look("a shot at work")).toMatchObject({ status: "pending", handle });
    expect(await look("a shot")).toMatchObject({
      status: "done",
      artifact: { kind: "file", media: "video" },
    });
    expect(await faultOf(look("a shot that failed"))).toMatchObject({
      kind: "broken",
      retryable: false,
    });
  });

  it("are of the shape in which the stand-in answers", async () => {
    const base = standIns.makers.aiml!.urls["api"]!;
    const ask = async (path: string, body?: object) => {
      const answer = await fetch(base + path, {
        method: body ? "POST" : "GET",
        headers: { authorization: "Bearer good", "content-type": "application/json" },
        body: body && JSON.stringify(body),
      });
      expect(answer.headers.get("x-inference-id")).toBeTruthy();
      return (await answer.json()) as unknown;
    };
    const made = (mark: string) =>
      ask("/v1/images/generations", {
        model: "flux/kontext-pro/text-to-image",
        prompt: `A roof [sim takes=1 ${mark}]`,
      });
    const shoot = (mark: string) =>
      ask("/v2/video/generations", {
        model: "klingai/v2.5-turbo/pro/image-to-video",
        image_url: "https://studio.example/a.png",
        prompt: `She turns [sim ${mark}]`,
      }) as Promise<{ id: string }>;
    const look = (id: string) =>
      ask(`/v2/video/generations?generation_id=${encodeURIComponent(id)}`);
    const going = await shoot("polls=1");
    const failing = await shoot("polls=0 fault=job-fails");
    const pairs: [string, unknown][] = [
      ["a still as the schema has it", await made("")],
      ["a still in the answer", await made("as=b64")],
      ["a still as the examples have it", await made("as=images")],
      ["a wrong field", await made("fault=invalid")],
      ["declined", await made("fault=moderated")],
      ["an empty account", await made("fault=out-of-funds")],
      ["an empty account, told the newer way", await made("fault=out-of-funds as=titled")],
      ["a vendor's own refusal", await made("fault=moderated as=nested")],
      ["too many requests", await made("fault=throttle-bare")],
      ["a shot that is taken", going],
      ["a shot that is taken by a route of before", await shoot("as=old polls=0")],
      ["a shot at work", await look(going.id)],
      ["a shot", await look(going.id)],
      ["a shot that failed", await look(failing.id)],
      ["the account", await ask("/v2/billing")],
    ];
    for (const [name, found] of pairs) {
      const differences = shapeDifferences(replyOf(replies, name).body, found);
      expect({ name, differences }).toEqual({ name, differences: [] });
    }
  });

  it.each([
    { model: "flux/kontext-pro/image-to-image", prompt: "a" },
    {
      model: "flux/kontext-pro/image-to-image",
      prompt: "a",
      image_url: Array(5).fill("data:image/a"),
    },
    { model: "flux/kontext-pro/text-to-image", prompt: "a", aspect_ratio: "5:4" },
    { model: "flux/kontext-pro/text-to-image", prompt: "a", safety_tolerance: 2 },
    { model: "dall-e-9", prompt: "a" },
  ])("are refused by the stand-in: %o", async (body) => {
    const base = standIns.makers.aiml!.urls["api"]!;
    const answer = await fetch(`${base}/v1/images/generations`, {
      method: "POST",
      headers: { authorization: "Bearer good", "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect([400, 404]).toContain(answer.status);
    expect(standIns.jobs()).toHaveLength(0);
  });
});
