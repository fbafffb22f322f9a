import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ProviderError } from "../../src/ports/provider";
import fal from "../../src/providers/fal/index";
import type { StandIns } from "../stand-ins.ts";
import { keepsTheQueueContract } from "./queue-maker.ts";
import { catchWebhooks, contextOf, open, pause, sent, until, type Context } from "./rig.ts";
import { edit, lipsync, shot, still } from "./tasks.ts";

let standIns: StandIns;
beforeEach(async () => {
  standIns = await open({ makers: ["fal"] });
});
afterEach(() => standIns.close());

keepsTheQueueContract({
  name: "fal",
  provider: fal,
  orders: ({ origin, method }) => origin === "fal queue" && method === "POST",
  task: still,
  media: "image",
  shot,
  withFile: edit,
  cancels: true,
  tells: true,
  reports: "signed",
  links: true,
});

const context = (more: Partial<Context> = {}) => ({ ...contextOf(standIns, "fal"), ...more });
const premium = { tier: "premium" as "standard" };
const posts = () => sent(standIns, "fal queue", "POST");
const start = async (task: Parameters<typeof fal.start>[0], more = {}) =>
  (
    (await fal.start(task, context(more))) as {
      handle: { id: string; app: string; media: string };
    }
  ).handle;
const refused = async (work: Promise<unknown>) => {
  const fault = await work.catch((one: unknown) => one);
  expect(fault).toBeInstanceOf(ProviderError);
  return fault as ProviderError;
};
const outcome = async (mark: string) => {
  const handle = await start(still(`[sim polls=0 ${mark}]`));
  return refused(fal.check(handle, context()));
};

const face = { name: "Mara", prompt: "", assets: ["face-1"], castId: null };
const talk = {
  kind: "video.talk" as const,
  image: "still-1",
  line: "You came back.",
  voice: "alto",
  audio: "sound-1" as string | null,
  rate: "24",
  aspect: "16:9" as const,
};

describe("what fal is sent", () => {
  it("for a still: the bare input, its webhook in the query", async () => {
    const webhook = "http://127.0.0.1:9/hooks/a1?token=x&y=z";
    await start(still(), { webhook });
    expect(posts()).toHaveLength(1);
    const [request] = posts();
    expect(request?.path).toBe("/fal-ai/flux/schnell");
    expect([...(request?.query ?? [])]).toEqual([["fal_webhook", webhook]]);
    expect(request?.headers).toMatchObject({
      authorization: "Key id:secret",
      "content-type": "application/json",
      "x-fal-object-lifecycle-preference": '{"expiration_duration_seconds":86400}',
    });
    expect(JSON.parse(request?.body ?? "")).toEqual({
      prompt: "A lighthouse at dusk. Mara is a weary detective. High contrast.",
      num_inference_steps: 4,
      image_size: { width: 1280, height: 720 },
      num_images: 1,
      enable_safety_checker: true,
      output_format: "png",
      sync_mode: false,
      seed: 7,
    });
  });

  it("for a file: a ticket, the bytes without the key, then the file's address", async () => {
    await start(edit());
    const [ticket] = sent(standIns, "fal rest", "POST");
    expect(ticket?.path).toBe("/storage/upload/initiate");
    expect(ticket?.query.get("storage_type")).toBe("fal-cdn-v3");
    expect(JSON.parse(ticket?.body ?? "")).toEqual({
      content_type: "image/png",
      file_name: "input.png",
    });
    const [put] = sent(standIns, "media", "PUT");
    expect(put?.headers["authorization"]).toBeUndefined();
    expect(put?.headers["content-type"]).toBe("image/png");
    expect(put?.raw.length).toBe(64);
    const { image_url: address } = JSON.parse(posts()[0]?.body ?? "") as Record<string, string>;
    expect(address).toBe(`${standIns.media.url}${put?.path}`);
  });

  it("for a training: photos in one zip, a word for the face, and a model in the end", async () => {
    const photos = ["photo-1", "photo-2"];
    const handle = await start({
      kind: "cast.train",
      castId: "cst_a-mara",
      model: "mdl_1",
      photos,
    });
    const [put] = sent(standIns, "media", "PUT");
    expect(put?.headers).toMatchObject({ "content-type": "application/zip" });
    expect(put?.headers["authorization"]).toBeUndefined();
    expect(put?.raw.subarray(0, 2).toString()).toBe("PK");
    expect(put?.raw.includes("1.png") && put.raw.includes("2.png")).toBe(true);
    const [post] = posts();
    expect(post?.path).toBe("/fal-ai/flux-lora-fast-training");
    expect(JSON.parse(post?.body ?? "")).toEqual({
      images_data_url: `${standIns.media.url}${put?.path}`,
      trigger_word: "aka-mara",
      steps: 1000,
      is_style: false,
      create_masks: true,
      is_input_format_already_preprocessed: false,
    });
    expect(handle.media).toBe("model");
    let answer = await fal.check(handle, context());
    while (answer.status === "pending") {
      await pause(50);
      answer = await fal.check(handle, context());
    }
    expect(answer.artifact).toMatchObject({ kind: "model" });
  });

  it("for someone who was trained: their model at the studio's address, called by its word", async () => {
    const cast = [{ ...face, castId: "cst_a-mara", model: { id: "mdl_1", maker: "fal" } }];
    const link = "http://127.0.0.1:1/media/model/mdl_1?sig=s";
    const models = { ...context().models, link: async () => link };
    await start({ ...still(), cast }, { models });
    expect(posts()[0]?.path).toBe("/fal-ai/flux-lora");
    const input = JSON.parse(posts()[0]?.body ?? "") as { prompt: string };
    expect(input).toMatchObject({ loras: [{ path: link, scale: 1 }], num_inference_steps: 28 });
    expect(input.prompt).toMatch(/^aka-mara is .+\./);
    expect(sent(standIns, "media", "PUT")).toHaveLength(0);

    // Another maker's model is nothing to fal: it has the pictures.
    const elsewhere = [{ ...cast[0]!, model: { id: "mdl_1", maker: "draft" } }];
    await start({ ...still(), cast: elsewhere }, premium);
    expect(posts()[1]?.path).toBe("/fal-ai/flux-pro/kontext");
  });

  it("lays a model there in parts, where the studio has no address of its own", async () => {
    const cast = [{ ...face, castId: "cst_a-mara", model: { id: "mdl_1", maker: "fal" } }];
    await start({ ...still(), cast });
    const puts = sent(standIns, "media", "PUT");
    expect(puts.map(({ raw }) => raw.length)).toEqual([10 * 1024 * 1024, expect.any(Number)]);
    expect(puts.some(({ headers }) => headers["authorization"] !== undefined)).toBe(false);
    const [done] = sent(standIns, "media", "POST");
    expect(done?.path).toMatch(/\/complete$/);
    const { loras } = JSON.parse(posts()[0]?.body ?? "") as { loras: { path: string }[] };
    const laid = await fetch(loras[0]!.path);
    const bytes = new Uint8Array(await laid.arrayBuffer());
    expect(bytes.length).toBe(puts.reduce((sum, { raw }) => sum + raw.length, 0));
  });

  it("for shots: by tier, and where the end still decides the model", async () => {
    await start({ ...shot(), seconds: 6 });
    await start(shot("", "end-1"));
    await start(shot("", "end-1"), premium);
    const [plain, ending, best] = posts().map(({ path, body }) => ({
      path,
      input: JSON.parse(body) as Record<string, unknown>,
    }));
    expect(plain?.path).toBe("/fal-ai/kling-video/v2.1/standard/image-to-video");
    expect(plain?.input).toMatchObject({ duration: "10", cfg_scale: 0.5 });
    expect(ending?.path).toBe("/fal-ai/minimax/hailuo-02/standard/image-to-video");
    expect(Object.keys(ending?.input ?? {})).toContain("end_image_url");
    expect(best?.path).toBe("/fal-ai/kling-video/v2.5-turbo/pro/image-to-video");
    expect(Object.keys(best?.input ?? {})).toContain("tail_image_url");
  });

  it("for faces, looks, lips and speech, each its own model", async () => {
    const portrait = {
      kind: "image.portrait" as const,
      cast: [face],
      look: null as string | null,
      options: { style: "noir", glasses: "off" },
      variation: 0,
      aspect: "3:4" as const,
      seed: null,
    };
    await start({ ...still(), cast: [face] }, premium);
    await start(portrait);
    await start({ ...portrait, look: "look-1" });
    await start(lipsync());
    await start(lipsync(), premium);
    await start(talk);
    await start(talk, premium);
    const upscale = { kind: "image.upscale" as const, image: "still-1", scale: null, print: "a4" };
    await start(upscale);
    expect(posts().map(({ path }) => path)).toEqual([
      "/fal-ai/flux-pro/kontext",
      "/fal-ai/flux-pro/kontext",
      "/fal-ai/flux-2/edit",
      "/fal-ai/latentsync",
      "/fal-ai/sync-lipsync/v2",
      "/fal-ai/sadtalker",
      "/fal-ai/kling-video/ai-avatar/v2/standard",
      "/fal-ai/esrgan",
    ]);
    const bodies = posts().map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(bodies[2]?.["image_urls"]).toHaveLength(2);
    expect(bodies[7]?.["scale"]).toBe(3);
  });

  it("nothing for lips on a still, which its model would take for a shot: another maker may", async () => {
    for (const changed of [{}, premium]) {
      const asked = fal.start({ ...lipsync(), footage: "still-1" }, context(changed));
      const error = await refused(asked);
      expect(error).toMatchObject({ kind: "broken", retryable: false });
      expect(error.message).toMatch(/to a shot, not to a still/);
    }
    expect(standIns.requests()).toHaveLength(0);
  });

  it("nothing for a line without sound: another maker may", async () => {
    const error = await refused(fal.start({ ...talk, audio: null }, context()));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
    expect(standIns.requests()).toHaveLength(0);
  });

  it.each(["upload-500", "put-500"])("no job when %s", async (fault) => {
    await standIns.close();
    standIns = await open({ makers: ["fal"], plan: { marks: { files: `[sim fault=${fault}]` } } });
    const error = await refused(fal.start(edit(), context()));
    expect(error).toMatchObject({ kind: "broken", retryable: true });
    expect(posts()).toHaveLength(0);
    await start(edit());
    expect(standIns.jobs()).toHaveLength(1);
  });
});

describe("where fal is asked", () => {
  it("drops the tail of the endpoint's name", async () => {
    const handle = await start(shot("[sim polls=0]"));
    expect(handle.app).toBe("fal-ai/kling-video");
    expect((await fal.check(handle, context())).status).toBe("done");
    const paths = sent(standIns, "fal queue", "GET").map(({ path }) => path);
    const path = `/fal-ai/kling-video/requests/${handle.id}`;
    expect(paths).toEqual([`${path}/status`, path]);
    const tail = `${standIns.makers.fal?.urls["queue"]}/fal-ai/kling-video/v2.1/requests/${handle.id}/status`;
    const asked = await fetch(tail, { headers: { authorization: "Key id:secret" } });
    expect(asked.status).toBe(404);
  });

  it("never takes the key to an address that an answer named", async () => {
    const handle = await start(still("[sim polls=0 fault=foreign-host]"));
    expect((await fal.check(handle, context())).status).toBe("done");
    await fal.cancel(handle, context());
    expect(sent(standIns, "media", "GET")).toHaveLength(0);
    expect(sent(standIns, "media", "PUT")).toHaveLength(0);
  });

  it("finds a job of which only a webhook told", async () => {
    const { id } = await start(shot("[sim polls=0]"));
    const handle = { id, app: null, media: null, startedAt: Date.now() };
    expect(await fal.check(handle, context())).toMatchObject({
      status: "done",
      artifact: { media: "video" },
    });
    const unknown = { ...handle, id: "00000000", startedAt: Date.now() };
    expect((await refused(fal.check(unknown, context()))).retryable).toBe(true);
    const old = { ...unknown, startedAt: Date.now() - 120_000 };
    expect((await refused(fal.check(old, context()))).retryable).toBe(false);
  });
});

describe("what fal answers", () => {
  it.each([
    ["fault=job-fails as=500", "broken"],
    ["fault=job-fails as=503", "broken"],
    ["fault=job-fails as=504", "broken"],
    ["fault=job-fails as=422-list", "invalid"],
    ["fault=job-fails as=422-text", "invalid"],
    ["fault=job-fails as=422-nothing", "unusable"],
    ["fault=moderated", "moderated"],
    ["fault=nsfw", "moderated"],
    ["fault=no-artifact", "unusable"],
    ["fault=no-artifact as=bare", "unusable"],
    ["fault=empty-url", "unusable"],
  ])("ends the job: %s", async (mark, kind) => {
    expect(await outcome(mark)).toMatchObject({ kind, retryable: false });
  });

  it("says in a line what was wrong", async () => {
    const { message } = await outcome("fault=job-fails as=422-list");
    expect(message).toBe("fal can't work from this request. It said: The image is too small");
  });

  it("may be asked for too early", async () => {
    const handle = await start(still("[sim polls=0 fault=result-early]"));
    expect((await refused(fal.check(handle, context()))).retryable).toBe(true);
    expect((await fal.check(handle, context())).status).toBe("done");
  });

  it("lets go of a job in each of its four words", async () => {
    const waiting = await start(still("[sim takes=60000 polls=9]"));
    await fal.cancel(waiting, context());
    await fal.cancel(waiting, context());
    const running = await start(still("[sim polls=2 fault=cancel-ignored]"));
    await fal.cancel(running, context());
    await fal.cancel({ ...running, id: "nobody" }, context());
    const words = standIns
      .truth()
      .flatMap(({ event, status }) => (event === "cancel-asked" ? [status] : []));
    expect(words).toEqual(["OK", "ALREADY_COMPLETED", "CANCELLATION_REQUESTED"]);
    for (const _ of [1, 2]) await fal.check(running, context());
    expect((await fal.check(running, context())).status).toBe("done");
  });

  it("reports a failure by webhook too", async () => {
    const hooks = await catchWebhooks();
    try {
      const mark = "[sim takes=1 fault=job-fails as=504]";
      const { id } = await start(still(mark), { webhook: hooks.url("a1") });
      await until(() => hooks.caught.length === 1);
      const call = hooks.caught[0]!;
      expect(new TextDecoder().decode(call.raw)).toContain('"status":"ERROR"');
      expect((await fal.readWebhook(call, context()))?.id).toBe(id);
    } finally {
      await hooks.close();
    }
  });

  it("has its keys fetched once, and once more a minute for a signature they don't fit", async () => {
    const hooks = await catchWebhooks();
    try {
      await start(still("[sim takes=1 fault=webhook-forged]"), { webhook: hooks.url("a1") });
      await until(() => hooks.caught.length === 2);
      const [forged, right] = hooks.caught;
      const asked = () =>
        sent(standIns, "fal rest", "GET").filter(({ path }) => path.endsWith("jwks.json")).length;
      expect(await fal.readWebhook(right!, context())).not.toBeNull();
      expect(asked()).toBe(1);
      for (const _ of [1, 2, 3]) expect(await fal.readWebhook(forged!, context())).toBeNull();
      expect(asked()).toBe(1);
      const later = context({ now: () => Date.now() + 61_000 });
      for (const _ of [1, 2, 3]) expect(await fal.readWebhook(forged!, later)).toBeNull();
      expect(asked()).toBe(2);
    } finally {
      await hooks.close();
    }
  });
});
