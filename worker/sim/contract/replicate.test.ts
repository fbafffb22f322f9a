import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ProviderError } from "../../src/ports/provider";
import replicate from "../../src/providers/replicate/index";
import type { StandIns } from "../stand-ins.ts";
import { keepsTheQueueContract } from "./queue-maker.ts";
import { catchWebhooks, contextOf, open, sent, until, type Context } from "./rig.ts";
import { edit, lipsync, shot, still } from "./tasks.ts";

let standIns: StandIns;
beforeEach(async () => {
  standIns = await open({ makers: ["replicate"] });
});
afterEach(() => standIns.close());

keepsTheQueueContract({
  name: "replicate",
  provider: replicate,
  orders: ({ origin, method, path }) =>
    origin === "replicate" && method === "POST" && path.endsWith("/predictions"),
  task: still,
  media: "image",
  shot,
  withFile: edit,
  bareWait: 2000,
  cancels: true,
  tells: true,
  reports: "signed",
  links: true,
});

const context = (more: Partial<Context> = {}) => ({ ...contextOf(standIns, "replicate"), ...more });
const premium = { tier: "premium" as "standard" };
const posts = () => sent(standIns, "replicate", "POST");
const handleOf = (answer: object) => (answer as { handle: { id: string } }).handle;
const refused = async (work: Promise<unknown>) => {
  const fault = await work.catch((one: unknown) => one);
  expect(fault).toBeInstanceOf(ProviderError);
  return fault as ProviderError;
};
const artifactOf = async (task: Parameters<typeof replicate.start>[0], more = {}) => {
  const { handle } = (await replicate.start(task, context(more))) as { handle: unknown };
  const answer = await replicate.check(handle, context());
  return (answer as { artifact: { url: string; media: string } }).artifact;
};

const scribble = {
  kind: "image.sketch" as const,
  drawing: "drawing-1",
  prompt: "A lighthouse [sim polls=0]",
  strength: 0.8,
  aspect: "16:9" as const,
  seed: 4_294_967_295,
};

describe("what Replicate is sent", () => {
  it("for a still, by an official model's name, with a webhook for the end alone", async () => {
    const webhook = "http://127.0.0.1:9/hooks/a1?token=x";
    await replicate.start(still("", 7), context({ webhook }));
    expect(posts()).toHaveLength(1);
    const [request] = posts();
    expect(request?.path).toBe("/v1/models/black-forest-labs/flux-schnell/predictions");
    expect(request?.headers["authorization"]).toBe("Bearer id:secret");
    expect(request?.headers["content-type"]).toBe("application/json");
    expect(request?.headers["prefer"]).toBeUndefined();
    expect(JSON.parse(request?.body ?? "")).toEqual({
      input: {
        prompt: "A lighthouse at dusk. Mara is a weary detective. High contrast.",
        aspect_ratio: "16:9",
        num_outputs: 1,
        num_inference_steps: 4,
        output_format: "png",
        megapixels: "1",
        go_fast: true,
        seed: 7,
      },
      webhook,
      webhook_events_filter: ["completed"],
    });
  });

  it("for a sketch, by version, with the drawing inside", async () => {
    await replicate.start(scribble, context());
    const { version, input } = JSON.parse(posts()[0]?.body ?? "") as Record<string, never>;
    expect(posts()[0]?.path).toBe("/v1/predictions");
    expect(version).toBe("435061a1b5a4c1e26740464bf786efdfa9cb3a3ac488595a2de23e143fdb0117");
    expect(input).toEqual({
      prompt: scribble.prompt,
      num_samples: "1",
      image_resolution: "768",
      ddim_steps: 20,
      scale: 9,
      seed: 2_147_483_647,
      image: expect.stringMatching(/^data:image\/png;base64,/),
    });
  });

  it("for a large file: it is handed in first, and named by its address", async () => {
    await replicate.start(edit("", "big-still"), context());
    const [file, prediction] = posts();
    expect(file?.path).toBe("/v1/files");
    expect(file?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(file?.raw.length).toBeGreaterThan(300_000);
    expect(file?.body).toContain('name="content"; filename="input.png"');
    const { input } = JSON.parse(prediction?.body ?? "") as { input: Record<string, string> };
    expect(input["image"]).toMatch(`${standIns.makers.replicate?.urls["api"]}/files/file-`);
  });

  it("for shots: the length a model takes, and the end still", async () => {
    await replicate.start({ ...shot("", "end-1"), seconds: 30 }, context());
    await replicate.start({ ...shot("", "end-1"), seconds: 6 }, context(premium));
    const [wan, kling] = posts().map(({ path, body }) => {
      return { path, ...(JSON.parse(body) as { input: Record<string, unknown> }) };
    });
    expect(wan).toMatchObject({
      path: "/v1/models/wan-video/wan-2.2-i2v-fast/predictions",
      input: { prompt: "She turns. The camera slowly pushes in.", num_frames: 121 },
    });
    expect(wan?.input).toHaveProperty("last_image");
    expect(kling).toMatchObject({
      path: "/v1/models/kwaivgi/kling-v2.1/predictions",
      input: { mode: "pro", duration: 10 },
    });
    expect(kling?.input).toHaveProperty("end_image");
  });

  it("for lips, at each tier", async () => {
    await replicate.start(lipsync(), context());
    await replicate.start(lipsync(), context(premium));
    const versions = standIns.jobs().map(({ model }) => model);
    expect(versions.sort()).toEqual(["bytedance/latentsync", "sync/lipsync-2"]);
  });

  it("nothing for lips on a still, which its models would take for a shot: another maker may", async () => {
    for (const changed of [{}, premium]) {
      const asked = replicate.start({ ...lipsync(), footage: "still-1" }, context(changed));
      const error = await refused(asked);
      expect(error).toMatchObject({ kind: "broken", retryable: false });
      expect(error.message).toMatch(/to a shot, not to a still/);
    }
    expect(standIns.requests()).toHaveLength(0);
  });
});

describe("what Replicate answers", () => {
  it("is never the map of edges", async () => {
    const { url, media } = await artifactOf(scribble);
    expect(media).toBe("image");
    expect(url).toMatch(/\/1\.png$/);
    const prompt = "A lighthouse [sim polls=0 fault=no-artifact]";
    const fault = await refused(artifactOf({ ...scribble, prompt }));
    expect(fault).toMatchObject({ kind: "unusable", retryable: false });
  });

  it.each(["no-artifact as=list", "no-artifact as=null", "data-removed"])(
    "is of no use when it is %s",
    async (fault) => {
      const error = await refused(artifactOf(still(`[sim polls=0 fault=${fault}]`)));
      expect(error).toMatchObject({ kind: "unusable", retryable: false });
    },
  );

  it.each(["canceled", "aborted"])("is an end when it is %s", async (fault) => {
    const error = await refused(artifactOf(still(`[sim polls=0 fault=${fault}]`)));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
  });

  it("is not final while it is processing, whatever it shows", async () => {
    const { handle } = (await replicate.start(
      still("[sim polls=3 fault=early-output]"),
      context(),
    )) as { handle: unknown };
    for (const _ of [1, 2, 3]) {
      expect((await replicate.check(handle, context())).status).toBe("pending");
    }
    expect((await replicate.check(handle, context())).status).toBe("done");
  });

  it("is the studio's fault when a version is gone", async () => {
    const fetchOld: typeof fetch = (url, init = {}) =>
      fetch(url, { ...init, body: (init.body as string).replace("435061a1", "00000000") });
    const error = await refused(replicate.start(scribble, context({ fetch: fetchOld })));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
  });

  it("is not waited for when the file could not be handed in", async () => {
    await standIns.close();
    standIns = await open({
      makers: ["replicate"],
      plan: { marks: { files: "[sim fault=upload-500]" } },
    });
    const error = await refused(replicate.start(edit("", "big-still"), context()));
    expect(error).toMatchObject({ kind: "broken", retryable: true });
    expect(standIns.jobs()).toHaveLength(0);
    await replicate.start(edit("", "big-still"), context());
    expect(standIns.jobs()).toHaveLength(1);
  });
});

describe("a lost start", () => {
  const lost = { since: Date.now() };

  it("is found by its webhook", async () => {
    const webhook = "http://127.0.0.1:9/hooks/lost";
    const task = still("[sim fault=drop-after-accept takes=1]");
    for (const other of ["one", "two"]) {
      await replicate.start(task, context({ webhook: `${webhook}-${other}` })).catch(() => null);
    }
    expect(await replicate.find({ task, ...lost }, context({ webhook }))).toBeNull();
    await replicate.start(still("[sim takes=1]"), context({ webhook }));
    const found = await replicate.find({ task, ...lost }, context({ webhook }));
    const job = standIns.jobs().find((one) => one.webhook === webhook);
    expect(found).toMatchObject({ status: "pending", handle: { id: job?.id } });
    expect(posts()).toHaveLength(3);
  });

  it("is found by what it asks when there was no webhook, files aside", async () => {
    const task = edit("[sim fault=drop-after-accept takes=1]", "big-still");
    const error = await refused(replicate.start(task, context()));
    expect(error.kind).toBe("unknown-start");
    await replicate.start(edit("another"), context());
    const found = await replicate.find({ task, ...lost }, context());
    expect(handleOf(found ?? {}).id).toBe(standIns.jobs()[0]?.id);
    expect((await replicate.check(handleOf(found ?? {}), context())).status).toBe("done");
    const other = { ...task, seed: 8 };
    expect(await replicate.find({ task: other, ...lost }, context())).toBeNull();
    const later = Date.now() + 120_000;
    expect(await replicate.find({ task, since: later }, context())).toBeNull();
  });

  it("may be listed late, and lie pages deep", async () => {
    const task = still("[sim fault=drop-after-accept,list-late takes=1]");
    await refused(replicate.start(task, context()));
    expect(await replicate.find({ task, ...lost }, context())).toBeNull();
    const many = Array.from({ length: 210 }, (_, at) => still("[sim takes=1]", at));
    await Promise.all(many.map((one) => replicate.start(one, context())));
    const before = sent(standIns, "replicate", "GET").length;
    const found = await replicate.find({ task, ...lost }, context());
    expect(found?.status).toBe("pending");
    expect(sent(standIns, "replicate", "GET").length - before).toBe(3);
  });

  it("can be looked for again when the list fails", async () => {
    const down = context({ urls: { api: "http://127.0.0.1:1/v1" } });
    const error = await refused(replicate.find({ task: still(), ...lost }, down));
    expect(error).toMatchObject({ kind: "broken", retryable: true });
  });
});

describe("a webhook's secret", () => {
  it("is asked for once an hour", async () => {
    const hooks = await catchWebhooks();
    try {
      await replicate.start(still("[sim takes=1]"), context({ webhook: hooks.url("a1") }));
      await until(() => hooks.caught.length === 1);
      const asked = () =>
        sent(standIns, "replicate", "GET").filter(({ path }) => path.endsWith("/secret")).length;
      const call = hooks.caught[0]!;
      await replicate.readWebhook(call, context());
      await replicate.readWebhook(call, context());
      expect(asked()).toBe(1);
      const later = Date.now() + 3_700_000;
      const stamped = new Headers(call.headers);
      stamped.set("webhook-timestamp", String(Math.floor(later / 1000)));
      const again = { ...call, headers: stamped };
      expect(await replicate.readWebhook(again, context({ now: () => later }))).toBeNull();
      expect(asked()).toBe(2);
    } finally {
      await hooks.close();
    }
  });
});
