import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { replies } from "../../src/providers/openai/__fixtures__/replies";
import { shapeDifferences } from "../../src/providers/fixture";
import openai from "../../src/providers/openai/index";
import { measureBytes } from "../../src/services/measure-media";
import type { StandIns } from "../stand-ins.ts";
import { keepsTheAtOnceContract } from "./at-once-maker.ts";
import { answering, replyOf } from "./fixtures.ts";
import { contextOf, faultOf, open, sent, until, type Context } from "./rig.ts";
import { edit, still } from "./tasks.ts";

let standIns: StandIns;
beforeEach(async () => {
  standIns = await open({ makers: ["openai"] });
});
afterEach(() => standIns.close());

keepsTheAtOnceContract({
  name: "openai",
  provider: openai,
  orders: ({ origin, method }) => origin === "openai" && method === "POST",
  task: still,
  media: "image",
  withFile: edit,
  useless: [
    ["no-artifact", "unusable", false],
    ["empty-url", "unusable", false],
    ["output-zero", "unusable", false],
    ["output-truncated", "unusable", false],
    ["output-wrong-type", "unusable", false],
  ],
  lost: ["drop-after-accept", "truncated-json", "html-200", "reset-before-accept"],
});

const context = (more: Partial<Context> = {}) => ({ ...contextOf(standIns, "openai"), ...more });
const posts = () => sent(standIns, "openai", "POST");
const quick = (mark = "") => still(`[sim takes=1 ${mark}]`);
const formOf = (at: number) => {
  const { raw, headers } = posts()[at]!;
  const type = headers["content-type"]!;
  return new Response(new Uint8Array(raw), { headers: { "content-type": type } }).formData();
};
const face = (name: string, ...assets: string[]) => ({ name, prompt: "", assets, castId: null });

describe("what OpenAI is sent", () => {
  it("for a still: words, and everything that has a default", async () => {
    await openai.start(quick(), context());
    const [request] = posts();
    expect(request?.path).toBe("/v1/images/generations");
    expect(request?.headers).toMatchObject({
      authorization: "Bearer id:secret",
      "content-type": "application/json",
    });
    expect(request?.headers["openai-organization"]).toBeUndefined();
    expect(JSON.parse(request?.body ?? "")).toEqual({
      model: "gpt-image-2",
      prompt: "A lighthouse at dusk [sim takes=1 ]. Mara is a weary detective. High contrast.",
      n: 1,
      size: "1536x864",
      quality: "medium",
      background: "opaque",
      moderation: "auto",
      output_format: "png",
    });
  });

  it.each([
    ["16:9", "1536x864"],
    ["9:16", "864x1536"],
    ["1:1", "1024x1024"],
    ["4:3", "1280x960"],
    ["3:4", "960x1280"],
    ["21:9", "1568x672"],
  ] as const)("for %s: %s, which is just that", async (aspect, size) => {
    const answer = await openai.start({ ...quick(), aspect }, context());
    expect((JSON.parse(posts()[0]!.body) as { size: string }).size).toBe(size);
    const [across = 0, down = 0] = aspect.split(":").map(Number);
    const { bytes } = (answer as { artifact: { bytes: Uint8Array<ArrayBuffer> } }).artifact;
    const { width, height } = (await measureBytes(bytes)) as { width: number; height: number };
    expect(`${width}x${height}`).toBe(size);
    expect(width * down).toBe(height * across);
  });

  it("for an edit: a form with the picture as one part", async () => {
    await openai.start(edit("[sim takes=1]"), context());
    expect(posts()[0]?.path).toBe("/v1/images/edits");
    expect(posts()[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    const form = await formOf(0);
    const picture = form.get("image") as File;
    expect([picture.name, picture.type, picture.size]).toEqual(["1.png", "image/png", 64]);
    form.delete("image");
    expect(Object.fromEntries(form)).toEqual({
      model: "gpt-image-2",
      prompt: "Faded Technicolor [sim takes=1]. Keep the composition and the people.",
      n: "1",
      size: "1536x864",
      quality: "medium",
      background: "opaque",
      moderation: "auto",
      output_format: "png",
    });
  });

  it("for faces: an edit of them, several as a list, one of each first", async () => {
    const cast = [face("Mara", "m1", "m2", "m3"), face("Jon", "j1", "j2", "j3")];
    await openai.start({ ...quick(), cast: cast.slice(0, 1) }, context());
    const asked: string[] = [];
    const readAsset: Context["readAsset"] = async (id, fit) => {
      asked.push(id);
      expect(fit).toMatchObject({ mostSide: 2048, mostBytes: 8_000_000 });
      return { bytes: new ArrayBuffer(8), type: "image/jpeg" };
    };
    await openai.start({ ...quick(), cast }, context({ readAsset }));
    expect(posts().map(({ path }) => path)).toEqual(["/v1/images/edits", "/v1/images/edits"]);
    expect(asked).toEqual(["m1", "j1", "m2", "j2"]);
    const form = await formOf(1);
    expect(form.getAll("image[]").map((one) => (one as File).name)).toEqual([
      "1.jpeg",
      "2.jpeg",
      "3.jpeg",
      "4.jpeg",
    ]);
    expect(form.has("image")).toBe(false);
    expect(form.get("prompt")).toMatch(/^A new picture of the same people, faces unchanged\./);
    const plain = openai.offers[0]!.cost({ ...quick(), cast: [] });
    expect(openai.offers[0]!.cost({ ...quick(), cast })).toBeGreaterThan(plain);
  });

  it("another model where an operator knows one, in a size it takes, for an organisation", async () => {
    const settings = { organization: "org-1" };
    const newer = context({ settings, modelFor: () => "gpt-image-2.6-sunburst" });
    await openai.start(quick(), newer);
    await openai.start(quick(), context({ modelFor: () => "gpt-image-1.5" }));
    const bodies = posts().map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(bodies[0]).toMatchObject({ model: "gpt-image-2.6-sunburst", size: "1536x864" });
    expect(bodies[1]).toMatchObject({ model: "gpt-image-1.5", size: "1536x1024" });
    expect(posts()[0]?.headers["openai-organization"]).toBe("org-1");
  });
});

describe("what OpenAI answers", () => {
  it.each([
    ["fault=moderated as=input", "moderated", false],
    ["fault=moderated as=output", "moderated", false],
    ["fault=moderated as=dalle", "moderated", false],
    ["fault=invalid", "invalid", false],
    ["fault=out-of-funds", "out-of-funds", false],
    ["fault=error-503 as=502", "broken", true],
    ["fault=no-artifact as=bare", "unusable", false],
    ["fault=no-artifact as=url", "unusable", false],
    ["fault=no-artifact as=garbage", "unusable", false],
  ])("%s is %s", async (mark, kind, retryable) => {
    const error = await faultOf(openai.start(quick(mark), context()));
    expect(error).toMatchObject({ kind, retryable });
  });

  it("is waited for as long as it says", async () => {
    const now = 1_000_000_000_000;
    const start = openai.start(quick("fault=throttle as=600"), context({ now: () => now }));
    expect((await faultOf(start)).retryAt).toBe(now + 600_000);
  });

  it.each(["dall-e-3", "dall-e-2", "gpt-image-1"])(
    "of %s leads on: the studio's fault, not the words'",
    async (gone) => {
      const error = await faultOf(openai.start(quick(), context({ modelFor: () => gone })));
      expect(error).toMatchObject({ kind: "broken", retryable: false });
      expect(error.message).toBe("OpenAI no longer answers for this model.");
      expect(standIns.jobs()).toHaveLength(0);
    },
  );

  it("that never comes is a lost start when the studio lets go", async () => {
    const stop = new AbortController();
    const start = openai.start(quick("fault=stuck"), context({ signal: stop.signal }));
    const going = faultOf(start);
    await until(() => standIns.jobs().length === 1);
    stop.abort();
    expect(await going).toMatchObject({ kind: "unknown-start", retryable: false });
    expect(posts()).toHaveLength(1);
  });

  it("is told truly: what was made, and what came of it", async () => {
    await openai.start(quick(), context());
    await faultOf(openai.start(quick("fault=drop-after-accept"), context()));
    await faultOf(openai.start(quick("fault=moderated"), context()));
    const events = standIns.truth().map(({ event }) => event);
    const made = ["accepted", "running", "ended", "output-served"];
    expect(events).toEqual([...made, ...made, "answer-spoiled", "refused"]);
    expect(standIns.jobs().every(({ state }) => state === "over")).toBe(true);
  });
});

describe("OpenAI's documented replies", () => {
  const reading = (name: string) =>
    openai.start(quick(), context({ fetch: answering(replyOf(replies, name)) }));

  it.each(["a picture", "an edited picture"] as const)("%s is read", async (name) => {
    expect(await reading(name)).toMatchObject({ status: "done", artifact: { media: "image" } });
  });

  it.each([
    ["no data", "unusable"],
    ["declined", "moderated"],
    ["declined as of old", "moderated"],
    ["a wrong size", "invalid"],
    ["a retired model", "broken"],
    ["a bad key", "broken"],
    ["too many requests", "rate-limited"],
    ["an empty account", "out-of-funds"],
  ] as const)("%s is %s", async (name, kind) => {
    expect(await faultOf(reading(name))).toMatchObject({ kind });
  });

  it("are of the shape in which the stand-in answers", async () => {
    const base = standIns.makers.openai!.urls["api"]!;
    const ask = async (path: string, body?: object) => {
      const answer = await fetch(base + path, {
        method: body ? "POST" : "GET",
        headers: { authorization: "Bearer good", "content-type": "application/json" },
        body: body && JSON.stringify(body),
      });
      expect(answer.headers.get("x-request-id")).toMatch(/^req_/);
      return (await answer.json()) as unknown;
    };
    const still = (mark: string, model = "gpt-image-2", size = "1536x864") =>
      ask("/images/generations", { model, size, prompt: `A roof [sim takes=1 ${mark}]` });
    const pairs: [string, unknown][] = [
      ["a picture", await still("")],
      ["declined", await still("fault=moderated")],
      ["declined as of old", await still("fault=moderated as=dalle")],
      ["a wrong size", await still("", "gpt-image-2", "100x100")],
      ["a retired model", await still("", "dall-e-3")],
      ["too many requests", await still("fault=throttle")],
      ["an empty account", await still("fault=out-of-funds")],
      ["a bad key", await still("fault=key-refused")],
      ["the models", await ask("/models")],
    ];
    for (const [name, found] of pairs)
      expect(shapeDifferences(replyOf(replies, name).body, found)).toEqual([]);
  });

  it("are refused by the stand-in for fields of the retired models", async () => {
    const base = standIns.makers.openai!.urls["api"]!;
    for (const more of [{ response_format: "b64_json" }, { style: "vivid" }, { prompt: "" }]) {
      const answer = await fetch(`${base}/images/generations`, {
        method: "POST",
        headers: { authorization: "Bearer good", "content-type": "application/json" },
        body: JSON.stringify({ model: "gpt-image-2", prompt: "A roof", ...more }),
      });
      expect(answer.status).toBe(400);
    }
  });
});
