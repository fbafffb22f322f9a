import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shapeDifferences } from "../../src/providers/fixture";
import { replies } from "../../src/providers/ollama/__fixtures__/replies";
import ollama from "../../src/providers/ollama/index";
import type { StandIns } from "../stand-ins.ts";
import { keepsTheAtOnceContract } from "./at-once-maker.ts";
import { answering, overhearing, replyOf } from "./fixtures.ts";
import { contextOf, faultOf, open, sent, type Context } from "./rig.ts";
import { enhance, still } from "./tasks.ts";

let standIns: StandIns;
beforeEach(async () => {
  standIns = await open({ makers: ["ollama"] });
});
afterEach(() => standIns.close());

keepsTheAtOnceContract({
  name: "ollama",
  provider: ollama,
  orders: ({ origin, method }) => origin === "ollama" && method === "POST",
  task: enhance,
  media: "text",
  keyed: false,
  // It has no accounts and no rules of content; what it finds invalid is the studio's own doing.
  refusals: [
    ["error-500", "broken", true],
    ["error-503", "rate-limited", true],
    ["error-503 as=502", "broken", true],
    ["invalid", "broken", false],
    ["key-refused", "broken", false],
  ],
  lost: ["drop-after-accept", "truncated-json", "html-200", "huge-json", "reset-before-accept"],
  useless: [
    ["no-artifact as=load", "unusable", false],
    ["no-artifact as=empty", "unusable", false],
    ["no-artifact as=length", "unusable", false],
    ["no-artifact as=thinking", "unusable", false],
    ["no-id", "unusable", false],
    ["job-fails as=json", "broken", false],
    ["job-fails", "broken", true],
  ],
});

const context = (more: Partial<Context> = {}) => ({
  ...contextOf(standIns, "ollama"),
  key: null,
  ...more,
});
const textOf = (answer: unknown) => (answer as { artifact: { text: string } }).artifact.text;

describe("what Ollama is sent", () => {
  it("is the words apart from the instruction, and that it shall not stream", async () => {
    await ollama.start(enhance("", "film noir"), context());
    const [request, ...more] = sent(standIns, "ollama", "POST");
    expect(more).toEqual([]);
    expect(request?.path).toBe("/api/chat");
    expect(request?.headers["content-type"]).toBe("application/json");
    expect(request?.headers["authorization"]).toBeUndefined();
    expect(JSON.parse(request?.body ?? "")).toEqual({
      model: "llama3.2",
      messages: [
        { role: "system", content: expect.stringContaining("style: film noir") as string },
        { role: "user", content: "A lighthouse at dusk" },
      ],
      stream: false,
      options: { temperature: 0.7, num_predict: 2048 },
    });
  });

  it("names the model an operator has", async () => {
    await ollama.start(enhance(), context({ modelFor: () => "qwen3" }));
    expect(standIns.jobs()[0]?.model).toBe("qwen3");
    const gone = context({ modelFor: () => "mistral" });
    const error = await faultOf(ollama.start(enhance(), gone));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
    expect(error.message).toContain("no model called mistral");
  });

  it("is nothing but words", async () => {
    const error = await faultOf(ollama.start(still(), context()));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
    expect(standIns.requests()).toEqual([]);
  });
});

describe("what Ollama answers", () => {
  it.each(["", "as=fenced", "as=quoted", "as=preface", "as=thinking", "as=control"])(
    "is a prompt alone %s",
    async (as) => {
      const answer = await ollama.start(enhance(`[sim ${as}]`), context());
      expect(textOf(answer)).toMatch(/^A lighthouse at dusk \[sim [\w=]*\] \w[^"`]*\.$/);
    },
  );

  it("is no answer when it is never done, but may be asked for again", async () => {
    expect(ollama.repeatable).toBe(true);
    const stop = new AbortController();
    const stuck = context({ signal: stop.signal });
    const going = faultOf(ollama.start(enhance("[sim fault=stuck]"), stuck));
    setTimeout(() => stop.abort(), 60);
    expect(await going).toMatchObject({ kind: "broken", retryable: true });
    const away = context({ urls: { api: "http://127.0.0.1:1" } });
    const refused = await faultOf(ollama.start(enhance(), away));
    expect(refused).toMatchObject({ kind: "broken", retryable: true });
  });

  it("tells that it is there, by its version", async () => {
    await ollama.tryKey(context());
    expect(standIns.requests().map(({ path }) => path)).toEqual(["/api/version"]);
    const away = context({ urls: { api: "http://127.0.0.1:1" } });
    expect(await faultOf(ollama.tryKey(away))).toMatchObject({ kind: "broken", retryable: true });
  });

  it("comes word by word to whoever forgets to say otherwise", async () => {
    const forgetful: typeof fetch = (url, init = {}) =>
      fetch(url, { ...init, body: (init.body as string).replace('"stream":false,', "") });
    const error = await faultOf(ollama.start(enhance(), context({ fetch: forgetful })));
    expect(error).toMatchObject({ kind: "broken", retryable: true });
  });
});

describe("what is known of Ollama's replies", () => {
  it.each([
    ["an answer", "", "done"],
    ["an answer that was cut off", "fault=no-artifact as=length", "unusable"],
    ["a model that was only loaded", "fault=no-artifact as=load", "unusable"],
    ["a model that only thought", "fault=no-artifact as=thinking", "unusable"],
    ["a failure with a 200", "fault=job-fails as=json", "broken"],
    ["a model that can't chat", "fault=invalid", "broken"],
    ["a queue that is full", "fault=error-503", "rate-limited"],
    ["a runner that failed", "fault=error-500", "broken"],
  ])("is read, and the stand-in's is of its shape: %s", async (name, mark, kind) => {
    const outcome = (fetch: Context["fetch"]) =>
      ollama.start(enhance(`[sim ${mark}]`), context({ fetch })).then(
        ({ status }) => status,
        (error: { kind: string }) => error.kind,
      );
    expect(await outcome(answering(replyOf(replies, name)))).toBe(kind);
    const { fetch, heard } = overhearing();
    expect(await outcome(fetch)).toBe(kind);
    expect(shapeDifferences(replyOf(replies, name).body, heard[0])).toEqual([]);
  });

  it("is read where no model or no prompt is asked", async () => {
    const { fetch, heard } = overhearing();
    const unknown = context({ fetch, modelFor: () => "mistral" });
    await faultOf(ollama.start(enhance(), unknown));
    await ollama.tryKey(context({ fetch }));
    for (const [at, name] of ["no such model", "its version"].entries())
      expect(shapeDifferences(replyOf(replies, name).body, heard[at])).toEqual([]);
  });
});
