import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shapeDifferences } from "../../src/providers/fixture";
import { replies } from "../../src/providers/huggingface/__fixtures__/replies";
import huggingface from "../../src/providers/huggingface/index";
import { measureBytes } from "../../src/services/measure-media";
import type { StandIns } from "../stand-ins.ts";
import { keepsTheAtOnceContract } from "./at-once-maker.ts";
import { answering, overhearing, replyOf } from "./fixtures.ts";
import { contextOf, faultOf, open, sent, type Context } from "./rig.ts";
import { enhance, still } from "./tasks.ts";

let standIns: StandIns;
beforeEach(async () => {
  standIns = await open({ makers: ["huggingface"], plan: { jitter: 0, durations: { image: 1 } } });
});
afterEach(() => standIns.close());

type Row = readonly [fault: string, kind: string, retryable: boolean];
const refusals: readonly Row[] = [
  ["error-500", "broken", true],
  ["error-500 as=object", "broken", true],
  ["error-500 as=detail", "broken", true],
  ["error-500 as=message", "broken", true],
  ["error-503", "broken", true],
  ["error-503 as=502", "broken", true],
  ["error-503 as=loading", "rate-limited", true],
  ["out-of-funds", "out-of-funds", false],
  ["invalid", "invalid", false],
  ["invalid as=unsupported", "broken", false],
  ["invalid as=flat", "broken", false],
  ["invalid as=404", "broken", false],
  ["key-refused", "broken", false],
  ["key-refused as=403", "broken", false],
  ["moderated", "moderated", false],
];
const about = {
  name: "huggingface",
  provider: huggingface,
  orders: ({ origin, method }: { origin: string; method: string }) =>
    origin === "huggingface" && method === "POST",
  refusals,
} as const;

keepsTheAtOnceContract({
  ...about,
  task: still,
  media: "image",
  lost: ["drop-after-accept", "truncated-json", "html-200", "reset-before-accept"],
  useless: [
    ["output-zero", "unusable", false],
    ["output-truncated", "unusable", false],
    ["output-wrong-type", "unusable", false],
    ["no-artifact", "unusable", false],
    ["no-artifact as=empty", "unusable", false],
    ["empty-url", "unusable", false],
    ["job-fails", "broken", false],
  ],
});

describe("its words", () => {
  keepsTheAtOnceContract({
    ...about,
    task: enhance,
    media: "text",
    lost: ["drop-after-accept", "truncated-json", "html-200", "huge-json"],
    useless: [
      ["no-artifact", "unusable", false],
      ["no-artifact as=missing", "unusable", false],
      ["no-artifact as=length", "unusable", false],
      ["no-artifact as=choices", "unusable", false],
      ["no-artifact as=filtered", "moderated", false],
      ["no-id", "unusable", false],
    ],
  });
});

const context = (more: Partial<Context> = {}) => ({
  ...contextOf(standIns, "huggingface"),
  ...more,
});
const posts = () => sent(standIns, "huggingface", "POST");
const fault = (task: Parameters<typeof huggingface.start>[0], more: Partial<Context> = {}) =>
  faultOf(huggingface.start(task, context(more)));

describe("what Hugging Face is sent", () => {
  it("for a still: the words and the size, for the picture itself", async () => {
    const answer = await huggingface.start(still("", 0xffffffff), context());
    expect(posts()).toHaveLength(1);
    const [request] = posts();
    expect(request?.path).toBe(
      "/hf-inference/models/stabilityai/stable-diffusion-3-medium-diffusers",
    );
    expect(request?.headers).toMatchObject({
      authorization: "Bearer id:secret",
      "content-type": "application/json",
    });
    expect(JSON.parse(request?.body ?? "")).toEqual({
      inputs: "A lighthouse at dusk. Mara is a weary detective. High contrast.",
      parameters: {
        width: 1280,
        height: 720,
        num_inference_steps: 28,
        guidance_scale: 7,
        seed: 0x7fffffff,
      },
    });
    const { bytes } = (answer as { artifact: { bytes: Uint8Array<ArrayBuffer> } }).artifact;
    expect(await measureBytes(bytes)).toMatchObject({ width: 1280, height: 720 });
  });

  it("a size in steps of sixteen, whatever the shape, and no seed where there is none", async () => {
    for (const aspect of ["9:16", "1:1", "4:3", "3:4", "21:9"] as const)
      await huggingface.start({ ...still("", null), aspect }, context());
    const all = posts().map(({ body }) => JSON.parse(body) as { parameters: object });
    expect(all).toHaveLength(5);
    for (const { parameters } of all) expect(parameters).not.toHaveProperty("seed");
  });

  it("for better words: a conversation with the router", async () => {
    await huggingface.start(enhance("", "film noir"), context({ tier: "draft" }));
    const [request] = posts();
    expect(request?.path).toBe("/v1/chat/completions");
    expect(JSON.parse(request?.body ?? "")).toEqual({
      model: "openai/gpt-oss-120b",
      messages: [
        { role: "system", content: expect.stringContaining("style: film noir") as string },
        { role: "user", content: "A lighthouse at dusk" },
      ],
      max_tokens: 2048,
      temperature: 0.7,
      stream: false,
    });
  });

  it("to the model an operator knows, and never to the address that is gone", async () => {
    const modelFor = (model: string) =>
      model.startsWith("openai") ? "Qwen/Qwen3-32B:cheapest" : "x/../y";
    await huggingface.start(enhance(), context({ modelFor }));
    expect(standIns.jobs()[0]?.model).toBe("Qwen/Qwen3-32B:cheapest");
    expect(await fault(still(), { modelFor })).toMatchObject({ kind: "broken", retryable: false });
    expect(standIns.truth().filter(({ event }) => event === "violation")).toEqual([]);
  });
});

describe("what Hugging Face answers", () => {
  it("may be a picture within a list", async () => {
    const { artifact } = (await huggingface.start(still("[sim as=list]"), context())) as {
      artifact: { bytes: Uint8Array<ArrayBuffer> };
    };
    expect(await measureBytes(artifact.bytes)).toMatchObject({ kind: "image" });
  });

  it.each(["as=fenced", "as=quoted", "as=preface", "as=thinking", "as=control"])(
    "is a prompt alone %s",
    async (as) => {
      const answer = await huggingface.start(enhance(`[sim ${as}]`), context());
      const { text } = (answer as { artifact: { text: string } }).artifact;
      expect(text).toMatch(/^A lighthouse at dusk \[sim as=\w+\] \w[^"`]*\.$/);
    },
  );

  it("is waited for while its model is loaded, and asked for once", async () => {
    const now = 1_000_000_000_000;
    const mark = "[sim fault=error-503 as=loading]";
    const error = await fault(still(mark), { now: () => now });
    expect(error).toMatchObject({ kind: "rate-limited", retryAt: now + 20_000 });
    expect(error.message).toMatch(/loading its model/);
    expect(posts()).toHaveLength(1);
  });

  it("comes word by word to whoever asks for that, whole or broken off", async () => {
    const streaming: typeof fetch = (url, init = {}) =>
      fetch(url, { ...init, body: (init.body as string).replace('stream":false', 'stream":true') });
    for (const mark of ["", "[sim fault=truncated-json]"])
      expect((await fault(enhance(mark), { fetch: streaming })).kind).toBe("unknown-start");
  });

  it("has an old address, which only says that it is gone", async () => {
    const old = `${standIns.makers.huggingface?.urls["router"]}/models/a/b`;
    const answer = await fetch(old, { method: "POST", body: "{}" });
    expect(answer.status).toBe(410);
    const moved: typeof fetch = (_url, init) => fetch(old, init);
    expect(await fault(still(), { fetch: moved })).toMatchObject({
      kind: "broken",
      retryable: false,
    });
  });
});

describe("what is known of Hugging Face's replies", () => {
  it.each([
    ["an answer", "words", "", "done"],
    ["an answer that was cut off", "words", "fault=no-artifact as=length", "unusable"],
    ["an answer without content", "words", "fault=no-artifact as=missing", "unusable"],
    ["no choices", "words", "fault=no-artifact as=choices", "unusable"],
    ["a model nobody serves", "words", "fault=invalid as=unsupported", "broken"],
    ["a model nobody serves, told flatly", "words", "fault=invalid as=flat", "broken"],
    ["a wrong key", "words", "fault=key-refused", "broken"],
    ["an account that is used up", "words", "fault=out-of-funds", "out-of-funds"],
    ["too many requests", "words", "fault=throttle", "rate-limited"],
    ["a model that sleeps", "still", "fault=error-503 as=loading", "rate-limited"],
    ["a picture", "still", "", "done"],
    ["a picture in a list", "still", "as=list", "done"],
    ["a picture by its address", "still", "fault=empty-url", "unusable"],
    ["a failure with a 200", "still", "fault=job-fails", "broken"],
  ])("is read, and the stand-in's is of its shape: %s", async (name, what, mark, kind) => {
    const task = what === "words" ? enhance(`[sim ${mark}]`) : still(`[sim ${mark}]`);
    const outcome = (fetch: Context["fetch"]) =>
      huggingface.start(task, context({ fetch })).then(
        ({ status }) => status,
        (error: { kind: string }) => error.kind,
      );
    expect(await outcome(answering(replyOf(replies, name)))).toBe(kind);
    const { fetch, heard } = overhearing();
    expect(await outcome(fetch)).toBe(kind);
    expect(shapeDifferences(replyOf(replies, name).body, heard[0])).toEqual([]);
  });

  it("is read where only a key is tried", async () => {
    const { fetch, heard } = overhearing();
    await huggingface.tryKey(context({ fetch }));
    expect(shapeDifferences(replyOf(replies, "the account").body, heard[0])).toEqual([]);
    expect(sent(standIns, "huggingface", "GET").map(({ path }) => path)).toEqual([
      "/api/whoami-v2",
    ]);
  });
});
