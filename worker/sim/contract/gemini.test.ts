import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Fit } from "../../src/ports/provider";
import { shapeDifferences } from "../../src/providers/fixture";
import { replies } from "../../src/providers/gemini/__fixtures__/replies";
import gemini from "../../src/providers/gemini/index";
import type { StandIns } from "../stand-ins.ts";
import { keepsTheAtOnceContract } from "./at-once-maker.ts";
import { answering, overhearing, replyOf } from "./fixtures.ts";
import { contextOf, faultOf, open, sent, until, type Context } from "./rig.ts";
import { edit, enhance, still } from "./tasks.ts";

let standIns: StandIns;
beforeEach(async () => {
  standIns = await open({ makers: ["gemini"], plan: { jitter: 0, durations: { image: 1 } } });
});
afterEach(() => standIns.close());

keepsTheAtOnceContract({
  name: "gemini",
  provider: gemini,
  orders: ({ origin, method }) => origin === "gemini" && method === "POST",
  task: still,
  media: "image",
  withFile: edit,
  // No account of its own is told of, only that it is not set up to be billed.
  refusals: [
    ["error-500", "broken", true],
    ["error-503", "broken", true],
    ["out-of-funds", "broken", false],
    ["invalid", "invalid", false],
    ["key-refused", "broken", false],
    ["moderated takes=1", "moderated", false],
  ],
  lost: ["drop-after-accept", "truncated-json", "html-200", "reset-before-accept"],
  useless: [
    ["no-artifact", "unusable", false],
    ["output-zero", "unusable", false],
    ["output-truncated", "unusable", false],
    ["output-wrong-type", "unusable", false],
    ["no-id", "unusable", false],
  ],
});

const context = (more: Partial<Context> = {}) => ({ ...contextOf(standIns, "gemini"), ...more });
const premium = { tier: "premium" as const };
const posts = () => sent(standIns, "gemini", "POST");
const bodyOf = (at: number) => JSON.parse(posts()[at]?.body ?? "") as Record<string, unknown>;
const fault = (task: Parameters<typeof gemini.start>[0], more: Partial<Context> = {}) =>
  faultOf(gemini.start(task, context(more)));

const cast = (name: string, ...assets: string[]) => ({ name, prompt: "", assets, castId: null });
const portrait = {
  kind: "image.portrait" as const,
  cast: [cast("Mara", "face-1", "face-2"), cast("Jon", "face-3")],
  look: null as string | null,
  options: { style: "noir" },
  variation: 2,
  aspect: "3:4" as const,
  seed: 4,
};
const inline = { inlineData: { mimeType: "image/png", data: expect.any(String) as string } };

describe("what Gemini is sent", () => {
  it("for a still: one question, its key in a header alone", async () => {
    await gemini.start(still("[sim takes=1]"), context());
    expect(posts()).toHaveLength(1);
    const [request] = posts();
    expect(request?.path).toBe("/v1beta/models/gemini-3.1-flash-image:generateContent");
    expect([...(request?.query ?? [])]).toEqual([]);
    expect(request?.headers).toMatchObject({
      "x-goog-api-key": "id:secret",
      "content-type": "application/json",
    });
    expect(request?.headers["authorization"]).toBeUndefined();
    expect(bodyOf(0)).toEqual({
      contents: [
        {
          role: "user",
          parts: [
            {
              text: "A lighthouse at dusk [sim takes=1]. Mara is a weary detective. High contrast.",
            },
          ],
        },
      ],
      generationConfig: {
        responseModalities: ["TEXT", "IMAGE"],
        imageConfig: { aspectRatio: "16:9", imageSize: "1K" },
      },
    });
    expect(standIns.truth().filter(({ event }) => event === "violation")).toEqual([]);
  });

  it("for a premium still: the larger model, twice as wide", async () => {
    await gemini.start(still("[sim takes=1]"), context(premium));
    expect(posts()[0]?.path).toBe("/v1beta/models/gemini-3-pro-image:generateContent");
    expect(bodyOf(0)["generationConfig"]).toMatchObject({
      imageConfig: { aspectRatio: "16:9", imageSize: "2K" },
    });
  });

  it("for a still with a cast: everyone's face, and who is who", async () => {
    const asked: (Fit | undefined)[] = [];
    const readAsset = async (_id: string, fit?: Fit) => {
      asked.push(fit);
      return { bytes: Uint8Array.of(1, 2, 3).buffer, type: "image/webp" };
    };
    const task = { ...still("[sim takes=1]"), cast: portrait.cast, style: null };
    await gemini.start(task, context({ readAsset }));
    const [content] = bodyOf(0)["contents"] as { parts: unknown[] }[];
    const face = { inlineData: { mimeType: "image/webp", data: "AQID" } };
    expect(content?.parts).toEqual([
      face,
      face,
      face,
      {
        text:
          "Picture 1 shows Mara. Picture 2 shows Jon. Picture 3 shows Mara. " +
          "Keep every face exactly as its pictures show it. " +
          "A lighthouse at dusk [sim takes=1]. Mara. Jon.",
      },
    ]);
    expect(asked).toHaveLength(3);
    expect(asked[0]).toEqual({
      types: ["image/png", "image/jpeg", "image/webp"],
      mostSide: 2048,
      mostBytes: 2_000_000,
    });
  });

  it("for an edit: the picture first, then the faces it must keep", async () => {
    const task = { ...edit("[sim takes=1]"), cast: [cast("Mara", "face-1")] };
    await gemini.start(task, context());
    const [content] = bodyOf(0)["contents"] as { parts: unknown[] }[];
    expect(content?.parts).toEqual([
      inline,
      inline,
      {
        text: expect.stringMatching(
          /^Edit picture 1\. Picture 2 shows Mara\. .*Faded Technicolor.*Keep the composition/,
        ) as string,
      },
    ]);
  });

  it("for a pose: who strikes it, then the pose, or words alone", async () => {
    const task = {
      kind: "image.pose" as const,
      cast: [],
      image: "still-1",
      pose: "pose-1",
      prompt: "[sim takes=1] runs",
      aspect: "16:9" as const,
      seed: 7,
    };
    await gemini.start(task, context());
    await gemini.start({ ...task, cast: portrait.cast, image: null, pose: null }, context());
    const [both, words] = posts().map(({ body }) => {
      const { contents } = JSON.parse(body) as { contents: { parts: object[] }[] };
      return contents[0]!.parts;
    });
    expect(both!.filter((part) => "inlineData" in part)).toHaveLength(2);
    expect(JSON.stringify(both)).toMatch(/Picture 1 shows the person.*stands from picture 2/);
    expect(words!.filter((part) => "inlineData" in part).length).toBeGreaterThan(0);
    expect(JSON.stringify(words)).not.toMatch(/stands from/);
  });

  it("for portraits: faces, then the look they are dressed in", async () => {
    await gemini.start(portrait, context());
    await gemini.start({ ...portrait, look: "look-1" }, context(premium));
    const [plain, dressed] = [0, 1].map(
      (at) => (bodyOf(at)["contents"] as { parts: unknown[] }[])[0]?.parts ?? [],
    );
    expect(plain?.slice(0, -1)).toEqual([inline, inline, inline]);
    expect(dressed?.slice(0, -1)).toEqual([inline, inline, inline, inline]);
    expect(dressed?.at(-1)).toEqual({
      text: expect.stringContaining("the place from picture 4, never its face") as string,
    });
    expect(bodyOf(0)["generationConfig"]).toMatchObject({ imageConfig: { aspectRatio: "3:4" } });
  });

  it("at most seven pictures, however large a cast is", async () => {
    const many = Array.from({ length: 9 }, (_, at) => cast(`N${at}`, `a${at}`, `b${at}`));
    for (const task of [
      { ...still("[sim takes=1]"), cast: many },
      { ...edit("[sim takes=1]"), cast: many },
      { ...portrait, cast: many, look: "look-1" },
    ])
      await gemini.start(task, context());
    const counts = [0, 1, 2].map(
      (at) => (bodyOf(at)["contents"] as { parts: unknown[] }[])[0]!.parts.length - 1,
    );
    expect(counts).toEqual([6, 6, 6]);
  });

  it("for better words: the instruction apart from the words", async () => {
    const answer = await gemini.start(enhance("", "film noir"), context({ tier: "draft" }));
    expect(posts()[0]?.path).toBe("/v1beta/models/gemini-3.5-flash-lite:generateContent");
    expect(bodyOf(0)).toEqual({
      contents: [{ role: "user", parts: [{ text: "A lighthouse at dusk" }] }],
      systemInstruction: {
        role: "user",
        parts: [{ text: expect.stringContaining("style: film noir") as string }],
      },
      generationConfig: { temperature: 0.7, maxOutputTokens: 2048 },
    });
    expect(answer).toMatchObject({
      artifact: { kind: "text", text: expect.stringMatching(/^A lighthouse at dusk/) as string },
    });
  });

  it("to the model an operator knows, where one is named", async () => {
    const modelFor = (model: string) => (model.endsWith("image") ? "gemini-3-pro-image" : model);
    await gemini.start(still("[sim takes=1]"), context({ modelFor }));
    expect(posts()[0]?.path).toContain("/gemini-3-pro-image:");
  });
});

describe("what Gemini answers", () => {
  it.each(["", "as=image-only", "as=jpeg"])("is a whole picture %s", async (as) => {
    const answer = await gemini.start(still(`[sim takes=1 ${as}]`), context());
    const { artifact } = answer as { artifact: { bytes: Uint8Array } };
    expect([...artifact.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    // Larger than the picture it thought of on the way.
    expect(artifact.bytes.length).toBeGreaterThan(500);
    const served = standIns.truth().find(({ event }) => event === "output-served");
    expect(served?.bytes).toBe(artifact.bytes.length);
  });

  it.each(["prompt", "image-safety", "safety", "prohibited"])(
    "is declined with a 200: %s",
    async (as) => {
      const error = await fault(still(`[sim takes=1 fault=moderated as=${as}]`));
      expect(error).toMatchObject({ kind: "moderated", retryable: false });
      const words = await fault(enhance(`[sim takes=1 fault=moderated as=${as}]`));
      expect(words.kind).toBe("moderated");
    },
  );

  it.each(["no-image", "image-other", "other", "malformed", "stop", "candidates"])(
    "is nothing: %s",
    async (as) => {
      const mark = `[sim takes=1 fault=no-artifact as=${as}]`;
      for (const task of [still(mark), enhance(mark)])
        expect(await fault(task)).toMatchObject({ kind: "unusable", retryable: false });
    },
  );

  it.each(["thought", "bad-base64", "text"])("is no picture: %s", async (as) => {
    const error = await fault(still(`[sim takes=1 fault=no-artifact as=${as}]`));
    expect(error).toMatchObject({ kind: "unusable", retryable: false });
  });

  it("is told, when it only talked", async () => {
    const { message } = await fault(still("[sim takes=1 fault=no-artifact as=text]"));
    expect(message).toMatch(/answered in words .* It said: I can tell you about lighthouses/);
  });

  it("is no prompt that was cut off, and none of any length", async () => {
    expect((await fault(enhance("[sim fault=no-artifact as=length]"))).message).toMatch(/end/);
    expect((await fault(enhance("[sim as=long]"))).kind).toBe("unusable");
  });

  it.each(["fenced", "quoted", "preface", "thinking", "control"])(
    "is a prompt alone, though it came %s",
    async (as) => {
      const answer = await gemini.start(enhance(`[sim as=${as}]`), context());
      const { artifact } = answer as { artifact: { text: string } };
      expect(artifact.text).toMatch(/^A lighthouse at dusk \[sim as=\w+\] \w[^"`]*\.$/);
    },
  );

  it("may be large, as pictures are", async () => {
    const answer = await gemini.start(still("[sim takes=1 fault=huge-json]"), context());
    expect(answer.status).toBe("done");
  });
});

describe("what Gemini refuses", () => {
  const now = 1_000_000_000_000;
  const at = { now: () => now };

  it.each([
    ["throttle as=header", 2000],
    ["throttle as=detail", 2000],
    ["throttle as=fraction", 2991.448336],
  ])("for a while, with %s", async (mark, wait) => {
    const error = await fault(still(`[sim fault=${mark}]`), at);
    expect(error).toMatchObject({ kind: "rate-limited", retryable: true, retryAt: now + wait });
  });

  it.each(["per-day", "day"])("for the day, and is not asked again: %s", async (as) => {
    const error = await fault(still(`[sim fault=throttle as=${as}]`), at);
    expect(error).toMatchObject({ kind: "broken", retryable: false, retryAt: null });
    expect(error.message).toMatch(/quota/);
  });

  it.each([
    ["key-refused", "broken", false, /refused the studio's key/],
    ["key-refused as=403", "broken", false, /refused the studio's key/],
    ["out-of-funds", "broken", false, /does not serve the account/],
    ["invalid as=404", "broken", false, /no longer answers/],
    ["error-503 as=502", "broken", true, /out of order/],
    ["error-503 as=504", "broken", true, /out of order/],
  ] as const)("with %s", async (mark, kind, retryable, words) => {
    const error = await fault(still(`[sim fault=${mark}]`));
    expect(error).toMatchObject({ kind, retryable });
    expect(error.message).toMatch(words);
  });

  it("when the model is retired", async () => {
    const modelFor = () => "gemini-2.5-flash-image";
    const error = await fault(still(), { modelFor });
    expect(error).toMatchObject({ kind: "broken", retryable: false });
    expect(standIns.jobs()).toHaveLength(0);
  });

  it("by silence, which ends with the attempt", async () => {
    const stop = new AbortController();
    const going = fault(still("[sim takes=1 fault=stuck]"), { signal: stop.signal });
    await until(() => standIns.jobs().length === 1);
    stop.abort();
    expect((await going).kind).toBe("unknown-start");
    expect(standIns.jobs()).toHaveLength(1);
  });

  it("at another version of its protocol", async () => {
    const old: typeof fetch = (url, init) => fetch((url as string).replace("v1beta", "v1"), init);
    const error = await fault(still(), { fetch: old });
    expect(error).toMatchObject({ kind: "invalid" });
    expect(error.message).toContain("responseModalities");
  });
});

describe("what is known of Gemini's replies", () => {
  type Row = readonly [name: string, mark: string, kind: string, words: boolean];
  const rows: readonly Row[] = [
    ["a picture alone", "as=image-only", "done", false],
    ["a picture among words and thoughts", "", "done", false],
    ["a prompt made better", "", "done", true],
    ["words where a picture was asked for", "fault=no-artifact as=text", "unusable", false],
    ["no picture, and said so", "fault=no-artifact", "unusable", false],
    ["a prompt that was declined", "fault=moderated as=prompt", "moderated", false],
    ["a picture that was declined", "fault=moderated as=prohibited", "moderated", false],
    ["throttled for a minute", "fault=throttle", "rate-limited", false],
    ["throttled for the day", "fault=throttle as=per-day", "broken", false],
    ["a wrong key", "fault=key-refused", "broken", false],
    ["an account that is not served", "fault=out-of-funds", "broken", false],
    ["too much to do", "fault=error-503", "broken", false],
  ];

  it.each(rows)(
    "is read, and the stand-in's is of its shape: %s",
    async (name, mark, kind, words) => {
      const task = (text: string) => (words ? enhance(text) : still(text));
      const outcome = (more: Partial<Context>) =>
        gemini.start(task(`[sim takes=1 ${mark}]`), context(more)).then(
          ({ status }) => status,
          (error: { kind: string }) => error.kind,
        );
      expect(await outcome({ fetch: answering(replyOf(replies, name)) })).toBe(kind);
      const { fetch, heard } = overhearing();
      expect(await outcome({ fetch })).toBe(kind);
      expect(shapeDifferences(replyOf(replies, name).body, heard[0])).toEqual([]);
    },
  );

  it("is read when a model is gone", async () => {
    const { fetch, heard } = overhearing();
    const modelFor = () => "gemini-2.5-flash-image";
    expect((await fault(still(), { fetch, modelFor })).kind).toBe("broken");
    expect(shapeDifferences(replyOf(replies, "a model that is gone").body, heard[0])).toEqual([]);
    expect(
      (await fault(still(), { fetch: answering(replyOf(replies, "a model that is gone")) })).kind,
    ).toBe("broken");
  });

  it("holds how long to wait", async () => {
    const now = 1_000_000_000_000;
    const error = await fault(still(), {
      fetch: answering(replyOf(replies, "throttled for a minute")),
      now: () => now,
    });
    expect(error.retryAt).toBe(now + 21_000);
  });
});
