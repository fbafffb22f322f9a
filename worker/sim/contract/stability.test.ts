import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { providers } from "../../src/providers/providers";
import { shapeDifferences } from "../../src/providers/fixture";
import { replies } from "../../src/providers/stability/__fixtures__/replies";
import stability from "../../src/providers/stability/index";
import type { StandIns } from "../stand-ins.ts";
import { drawPicture } from "../standin/picture.ts";
import { keepsTheAtOnceContract } from "./at-once-maker.ts";
import { answering, replyOf } from "./fixtures.ts";
import { contextOf, faultOf, open, sent, until, type Context } from "./rig.ts";
import { edit, still } from "./tasks.ts";

const [ultra, core, structure, sd3, fast] = stability;

let standIns: StandIns;
beforeEach(async () => {
  standIns = await open({ makers: ["stability"] });
});
afterEach(() => standIns.close());

keepsTheAtOnceContract({
  name: "stability",
  provider: ultra,
  orders: ({ origin, method }) => origin === "stability" && method === "POST",
  task: still,
  media: "image",
  withFile: edit,
  bareWait: 60_000,
  useless: [
    ["no-artifact", "unusable", false],
    ["output-zero", "unusable", false],
    ["output-truncated", "unusable", false],
    ["output-wrong-type", "unusable", false],
    // It does not say how it ended.
    ["html-200", "unusable", false],
    ["nsfw", "moderated", false],
  ],
});

const context = (more: Partial<Context> = {}) => ({ ...contextOf(standIns, "stability"), ...more });
const posts = () => sent(standIns, "stability", "POST");
const quick = (mark = "") => still(`[sim takes=1 ${mark}]`);
const drawn =
  (width: number, height: number): Context["readAsset"] =>
  async () => ({
    bytes: new Uint8Array(drawPicture("a", width, height)).buffer,
    type: "image/png",
  });
async function formOf(at = 0) {
  const { raw, headers } = posts()[at]!;
  const type = headers["content-type"]!;
  const answer = new Response(new Uint8Array(raw), { headers: { "content-type": type } });
  const form = await answer.formData();
  const image = form.get("image") as File | null;
  form.delete("image");
  return { image, fields: Object.fromEntries(form) };
}
const scene = "A lighthouse at dusk [sim takes=1 ]. Mara is a weary detective. High contrast.";
const edited = {
  prompt: "Faded Technicolor [sim takes=1].",
  negative_prompt: "text, watermark, deformed hands, extra people",
};
const sketch = (strength = 0.8) => ({
  kind: "image.sketch" as const,
  drawing: "drawing-1",
  prompt: "",
  strength,
  aspect: "16:9" as const,
  seed: 4_294_967_295,
});
const upscale = { kind: "image.upscale" as const, image: "still-1", scale: 2, print: null };

describe("Stability's makers", () => {
  it("are five of one account, all among the studio's", () => {
    const names = stability.map(({ name }) => name);
    expect(names).toEqual([
      "stability",
      "stability-core",
      "stability-structure",
      "stability-sd3",
      "stability-fast",
    ]);
    for (const maker of stability) {
      expect(maker.account).toBe("stability");
      expect(maker.configuration.key).toBe("STABILITY_API_KEY");
      expect(providers).toContain(maker);
    }
  });

  it("serve in a row what the first could not", async () => {
    const task = (mark: string) => quick(mark);
    const down = await faultOf(ultra.start(task("fault=error-500"), context()));
    expect(down).toMatchObject({ kind: "broken", retryable: true });
    const away = await faultOf(core.start(task("fault=error-503 as=504"), context()));
    expect(away).toMatchObject({ kind: "broken", retryable: true });
    expect((await sd3.start(task(""), context())).status).toBe("done");
    expect(posts().map(({ path }) => path.split("/").at(-1))).toEqual(["ultra", "core", "sd3"]);
  });
});

describe("what Stability is sent", () => {
  it.each([
    [
      ultra,
      quick(),
      "generate/ultra",
      { prompt: scene, aspect_ratio: "16:9", output_format: "png", seed: "7" },
    ],
    [
      core,
      quick(),
      "generate/core",
      { prompt: scene, aspect_ratio: "16:9", output_format: "png", seed: "7" },
    ],
    [
      sd3,
      quick(),
      "generate/sd3",
      {
        prompt: scene,
        aspect_ratio: "16:9",
        output_format: "png",
        seed: "7",
        mode: "text-to-image",
        model: "sd3.5-large",
      },
    ],
  ] as const)("for a scene: a form without a file", async (maker, task, path, fields) => {
    await maker.start(task, context());
    const [request] = posts();
    expect(request?.path).toBe(`/v2beta/stable-image/${path}`);
    expect(request?.headers).toMatchObject({
      authorization: "Bearer id:secret",
      accept: "image/*",
    });
    expect(request?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(await formOf()).toEqual({ image: null, fields });
  });

  it.each([
    [
      ultra,
      "generate/ultra",
      { ...edited, aspect_ratio: "16:9", strength: "0.65", output_format: "png", seed: "7" },
    ],
    [
      structure,
      "control/structure",
      { ...edited, control_strength: "0.56", output_format: "png", seed: "7" },
    ],
    [
      sd3,
      "generate/sd3",
      {
        ...edited,
        strength: "0.65",
        mode: "image-to-image",
        model: "sd3.5-large",
        output_format: "png",
        seed: "7",
      },
    ],
  ] as const)("for an edit: the still beside its words", async (maker, path, fields) => {
    await maker.start(edit("[sim takes=1]"), context());
    expect(posts()[0]?.path).toBe(`/v2beta/stable-image/${path}`);
    const form = await formOf();
    expect(form.fields).toEqual(fields);
    expect([form.image?.name, form.image?.type, form.image?.size]).toEqual([
      "input.png",
      "image/png",
      64,
    ]);
  });

  it("for a sketch: the drawing, and how far it is held to, with words in any case", async () => {
    await structure.start(sketch(), context());
    expect(posts()[0]?.path).toBe("/v2beta/stable-image/control/sketch");
    expect((await formOf()).fields).toEqual({
      prompt: "A finished picture of this drawing",
      control_strength: "0.8",
      output_format: "png",
      seed: "4294967294",
    });
  });

  it("for an upscale: the still as it is, and no words", async () => {
    const asked: unknown[] = [];
    const readAsset: Context["readAsset"] = async (id, fit) => {
      asked.push(fit);
      return drawn(1024, 576)(id);
    };
    await fast.start(upscale, context({ readAsset }));
    expect(posts()[0]?.path).toBe("/v2beta/stable-image/upscale/fast");
    expect(await formOf()).toMatchObject({ fields: { output_format: "jpeg" } });
    expect(asked).toEqual([{ types: ["image/png", "image/jpeg", "image/webp"] }]);
  });

  it.each([
    ["21:9", "21:9"],
    ["4:3", "5:4"],
    ["3:4", "4:5"],
  ] as const)("for %s: %s", async (aspect, told) => {
    await core.start({ ...quick(), aspect, seed: 0 }, context());
    expect((await formOf()).fields).toMatchObject({ aspect_ratio: told, seed: "4294967294" });
  });

  it.each([
    [0, "0.35", "0.95"],
    [1, "0.85", "0.3"],
  ])("for a strength of %d: within what is seen to change", async (strength, change, hold) => {
    await ultra.start({ ...edit("[sim takes=1]"), strength }, context());
    await structure.start({ ...edit("[sim takes=1]"), strength }, context());
    expect((await formOf(0)).fields).toMatchObject({ strength: change });
    expect((await formOf(1)).fields).toMatchObject({ control_strength: hold });
  });

  it("of words as many as it takes", async () => {
    await core.start({ ...quick(), prompt: `[sim takes=1] ${"x".repeat(20_000)}` }, context());
    expect(posts()).toHaveLength(1);
    expect((await formOf()).fields["prompt"]).toHaveLength(10_000);
  });

  it("nothing for a still that is too large to be enlarged: another maker may", async () => {
    for (const [width, height] of [
      [1537, 400],
      [1280, 1024],
    ] as const) {
      const start = fast.start(upscale, context({ readAsset: drawn(width, height) }));
      expect(await faultOf(start)).toMatchObject({ kind: "broken", retryable: false });
    }
    expect(posts()).toHaveLength(0);
  });

  it("another model where an operator knows one", async () => {
    const newer: Readonly<Record<string, string>> = {
      "sd3.5-large": "sd3.5-medium",
      "stable-image/generate/ultra": "stable-image/generate/core",
    };
    const modelFor = (model: string) => newer[model] ?? model;
    await sd3.start(quick(), context({ modelFor }));
    await ultra.start(quick(), context({ modelFor }));
    expect((await formOf()).fields).toMatchObject({ model: "sd3.5-medium" });
    expect(posts()[1]?.path).toBe("/v2beta/stable-image/generate/core");
  });
});

describe("what Stability answers", () => {
  it.each([
    ["fault=moderated", "moderated", false],
    ["fault=moderated as=figure", "moderated", false],
    ["fault=nsfw", "moderated", false],
    ["fault=invalid as=language", "broken", false],
    ["fault=error-503 as=502", "broken", true],
    ["fault=no-artifact as=error", "unusable", false],
    ["fault=no-artifact as=json", "unusable", false],
  ])("%s is %s", async (mark, kind, retryable) => {
    const error = await faultOf(ultra.start(quick(mark), context()));
    expect(error).toMatchObject({ kind, retryable });
  });

  it("is a picture of the size it should be", async () => {
    const answer = await structure.start(sketch(), context({ readAsset: drawn(640, 360) }));
    expect(answer).toMatchObject({ artifact: { kind: "bytes", media: "image" } });
    const { bytes } = (answer as { artifact: { bytes: Uint8Array } }).artifact;
    const view = new DataView(bytes.buffer);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([640, 360]);
  });

  it("that never comes is a lost start when the studio lets go", async () => {
    const stop = new AbortController();
    const start = ultra.start(quick("fault=stuck"), context({ signal: stop.signal }));
    const going = faultOf(start);
    await until(() => standIns.jobs().length === 1);
    stop.abort();
    expect(await going).toMatchObject({ kind: "unknown-start", retryable: false });
  });

  it("is told truly", async () => {
    await core.start(quick(), context());
    await faultOf(core.start(quick("fault=out-of-funds"), context()));
    expect(standIns.truth().map(({ event }) => event)).toEqual([
      "accepted",
      "running",
      "ended",
      "output-served",
      "refused",
    ]);
  });
});

describe("Stability's stand-in", () => {
  const post = (path: string, fields: Record<string, string>, image?: Buffer) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    if (image) body.set("image", new Blob([new Uint8Array(image)], { type: "image/png" }), "a.png");
    const headers = { authorization: "Bearer good", accept: "application/json" };
    const base = standIns.makers.stability!.urls["api"]!;
    return fetch(`${base}/v2beta/stable-image/${path}`, { method: "POST", headers, body });
  };
  const small = drawPicture("a", 64, 64);

  it.each([
    ["generate/ultra", {}, undefined],
    ["generate/ultra", { prompt: "a", aspect_ratio: "4:3" }, undefined],
    ["generate/ultra", { prompt: "a", seed: "4294967295" }, undefined],
    ["generate/ultra", { prompt: "a" }, small],
    ["generate/core", { prompt: "a" }, small],
    ["generate/sd3", { prompt: "a", output_format: "webp" }, undefined],
    ["generate/sd3", { prompt: "a", mode: "image-to-image", strength: "0.5" }, undefined],
    ["generate/sd3", { prompt: "a", mode: "image-to-image" }, small],
    [
      "generate/sd3",
      { prompt: "a", mode: "image-to-image", strength: "0.5", aspect_ratio: "1:1" },
      small,
    ],
    ["control/structure", { prompt: "a" }, undefined],
    ["control/sketch", { prompt: "a", control_strength: "2" }, small],
    ["upscale/fast", {}, drawPicture("a", 1600, 100)],
  ] as const)("refuses %s of %o", async (path, fields, image) => {
    const answer = await post(path, fields, image);
    expect(answer.status).toBe(400);
    expect(shapeDifferences(replyOf(replies, "a wrong field").body, await answer.json())).toEqual(
      [],
    );
    expect(standIns.jobs()).toHaveLength(0);
  });

  it("refuses what is no form, and what is larger than 10 MiB", async () => {
    const large = await post("generate/ultra", { prompt: "a" }, Buffer.alloc(10_500_000));
    expect(large.status).toBe(413);
    expect(shapeDifferences(replyOf(replies, "too large").body, await large.json())).toEqual([]);
    const base = standIns.makers.stability!.urls["api"]!;
    const bare = await fetch(`${base}/v2beta/stable-image/generate/core`, {
      method: "POST",
      headers: { authorization: "Bearer good", "content-type": "application/json" },
      body: '{"prompt":"a"}',
    });
    expect(bare.status).toBe(400);
  });

  it("answers in the documented shapes", async () => {
    const told = async (mark: string) => {
      const answer = await post("generate/core", { prompt: `a [sim takes=1 ${mark}]` });
      return (await answer.json()) as unknown;
    };
    const pairs = [
      [replyOf(replies, "a picture in JSON"), await told("")],
      [replyOf(replies, "a wrong field"), await told("fault=invalid")],
      [replyOf(replies, "a bad key"), await told("fault=key-refused")],
      [replyOf(replies, "an empty account"), await told("fault=out-of-funds")],
      [replyOf(replies, "declined"), await told("fault=moderated")],
      [replyOf(replies, "another language"), await told("fault=invalid as=language")],
      [replyOf(replies, "someone known"), await told("fault=moderated as=figure")],
      [replyOf(replies, "too many requests"), await told("fault=throttle-bare")],
      [replyOf(replies, "out of order"), await told("fault=error-500")],
    ] as const;
    for (const [{ body }, found] of pairs) expect(shapeDifferences(body, found)).toEqual([]);
    expect(await told("fault=nsfw")).toMatchObject({ finish_reason: "CONTENT_FILTERED" });
    expect(await told("fault=empty-url")).toMatchObject({ image: "" });
    expect(await told("fault=no-artifact")).not.toHaveProperty("image");
    const base = standIns.makers.stability!.urls["api"]!;
    const balance = await fetch(`${base}/v1/user/balance`, {
      headers: { authorization: "Bearer good" },
    });
    expect(shapeDifferences(replyOf(replies, "the balance").body, await balance.json())).toEqual(
      [],
    );
  });
});

describe("the upscale that takes minutes", () => {
  const base = () => standIns.makers.stability!.urls["api"]!;
  const order = async (mark: string) => {
    const body = new FormData();
    body.set("prompt", `sharp [sim ${mark}]`);
    const picture = new Uint8Array(drawPicture("a", 64, 64));
    body.set("image", new Blob([picture], { type: "image/png" }), "a.png");
    const headers = { authorization: "Bearer good" };
    const path = "/v2beta/stable-image/upscale/creative";
    const answer = await fetch(base() + path, { method: "POST", headers, body });
    return ((await answer.json()) as { id: string }).id;
  };
  const look = (id: string, key = "good") =>
    fetch(`${base()}/v2beta/results/${id}`, { headers: { authorization: `Bearer ${key}` } });

  it("is asked after, by the key that ordered it", async () => {
    const id = await order("polls=2");
    const statuses = [];
    for (const _ of [1, 2, 3]) statuses.push((await look(id)).status);
    expect(statuses).toEqual([202, 202, 200]);
    const told = await look(id);
    expect(told.headers.get("finish-reason")).toBe("SUCCESS");
    expect((await look(id, "another")).status).toBe(404);
  });

  it("may not be asked too often, may be filtered in the end, and is not kept for ever", async () => {
    const slow = await order("takes=60000");
    expect([(await look(slow)).status, (await look(slow)).status]).toEqual([202, 429]);
    const filtered = await look(await order("polls=0 fault=nsfw"));
    expect(filtered.headers.get("finish-reason")).toBe("CONTENT_FILTERED");
    expect((await look(await order("polls=0 fault=data-removed"))).status).toBe(404);
  });
});

describe("Stability's documented replies", () => {
  const reading = (name: string) =>
    ultra.start(quick(), context({ fetch: answering(replyOf(replies, name)) }));

  it("a picture is read", async () => {
    expect(await reading("a picture")).toMatchObject({ status: "done" });
  });

  it.each([
    ["a picture that was filtered", "moderated", false],
    ["a picture without a finish reason", "unusable", false],
    ["a picture in JSON", "unusable", false],
    ["a wrong field", "invalid", false],
    ["a bad key", "broken", false],
    ["an empty account", "out-of-funds", false],
    ["declined", "moderated", false],
    ["too large", "invalid", false],
    ["another language", "broken", false],
    ["someone known", "moderated", false],
    ["too many requests", "rate-limited", true],
    ["out of order", "broken", true],
  ] as const)("%s is %s", async (name, kind, retryable) => {
    expect(await faultOf(reading(name))).toMatchObject({ kind, retryable });
  });
});
