import type { Task } from "@aktion/schema/tasks/task";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import a2e from "../../src/providers/a2e/index";
import type { StandIns } from "../stand-ins.ts";
import type { Recorded } from "../standin/listen.ts";
import { keepsTheAtOnceContract } from "./at-once-maker.ts";
import { keepsTheQueueContract } from "./queue-maker.ts";
import { contextOf, faultOf, open, sent, type Context } from "./rig.ts";
import { lipsync, shot, still } from "./tasks.ts";

let standIns: StandIns;
beforeEach(async () => {
  standIns = await open({ makers: ["a2e"] });
});
afterEach(() => standIns.close());

const isStart = ({ origin, method, path }: Recorded) =>
  origin === "a2e" && method === "POST" && path.endsWith("/start");
const isSpoken = ({ origin, path }: Recorded) => origin === "a2e" && path.endsWith("/send_tts");
const voice = (line: string) => ({ kind: "speech.generate" as const, line, voice: "ada" });

keepsTheQueueContract({
  name: "a2e",
  provider: a2e,
  orders: isStart,
  task: shot,
  media: "video",
  withFile: shot,
  // It has another place to ask where a job is not found: see below.
  stumbles: [
    ["poll-html", "broken"],
    ["poll-500", "broken"],
    ["poll-truncated", "broken"],
    ["poll-reset", "broken"],
    ["poll-huge", "broken"],
    ["poll-429", "rate-limited"],
  ],
  cancels: false,
  tells: false,
  reports: "told",
  links: true,
});

keepsTheAtOnceContract({
  name: "a2e",
  provider: a2e,
  orders: isSpoken,
  task: voice,
  media: "audio",
  useless: [
    ["no-artifact", "unusable", false],
    ["no-artifact as=null", "unusable", false],
    ["no-artifact as=text", "unusable", false],
    // It has no id: an answer without its sound is whole, and holds nothing.
    ["no-id", "unusable", false],
  ],
  lost: ["drop-after-accept", "truncated-json", "html-200"],
});

const context = (more: Partial<Context> = {}) => ({ ...contextOf(standIns, "a2e"), ...more });
const premium = { tier: "premium" as "standard" };
const links = { linkAsset: async (id: string) => `https://studio.example/media/${id}?sig=1` };
const linked = (id: string) => `https://studio.example/media/${id}?sig=1`;
const starts = () => standIns.requests().filter(isStart);
const bodies = () => starts().map(({ body }) => JSON.parse(body) as Record<string, unknown>);
type Started = { handle: { id: string; product: string; startedAt: number } };
const start = async (task: Task, more: Partial<Context> = {}) =>
  ((await a2e.start(task, context({ ...links, ...more }))) as Started).handle;
const path = (product: string) => `/api/v1/${product}/start`;

const face = (name: string) => ({ name, prompt: "", assets: [`${name}-face`], castId: null });
const bridge = (images: string[], mark = "") => ({
  kind: "video.bridge" as const,
  images,
  prompt: mark,
  secondsPerLink: 6,
  rate: "24",
  aspect: "16:9" as const,
  seed: 7,
});
const talk = (line: string, audio: string | null = null) => ({
  kind: "video.talk" as const,
  image: "still-1",
  line,
  voice: "bruno",
  audio,
  rate: "24",
  aspect: "16:9" as const,
});

describe("what A2E is sent", () => {
  it("for a still: the documented contract, which answers with the picture", async () => {
    const answer = await a2e.start(still("[sim takes=1]"), context());
    expect(answer).toMatchObject({ status: "done", artifact: { kind: "file", media: "image" } });
    const [request] = starts();
    expect(request?.path).toBe(path("userText2image"));
    expect(request?.headers).toMatchObject({
      authorization: "Bearer id:secret",
      "content-type": "application/json",
      "x-lang": "en-US",
    });
    expect(bodies()[0]).toEqual({
      name: "a1",
      prompt: "A lighthouse at dusk [sim takes=1]. Mara is a weary detective. High contrast.",
      width: 1280,
      height: 720,
      req_key: "high_aes_general_v21_L",
    });
  });

  it("for a still with faces: the newer contract, with two of them at most", async () => {
    const cast = ["mara", "tom", "eve"].map(face);
    const handle = await start({ ...still("[sim polls=0]"), cast });
    expect(starts()[0]?.path).toBe(path("userText2Image"));
    expect(bodies()[0]).toMatchObject({
      name: "a1",
      model_type: "a2e",
      width: 1280,
      height: 720,
      aspect_ratio: "16:9",
      max_images: 1,
      input_images: [linked("mara-face"), linked("tom-face")],
    });
    expect(await a2e.check(handle, context())).toMatchObject({
      status: "done",
      artifact: { kind: "file", media: "image" },
    });
  });

  it("for the best stills: never what its own filter found unsafe", async () => {
    const handle = await start({ ...still("[sim polls=0]"), cast: [face("mara")] }, premium);
    expect(starts()[0]?.path).toBe(path("userNanoBanana"));
    const [body] = bodies();
    expect(body).toMatchObject({ aspectRatio: "16:9", resolution: "1K", force_generate: false });
    expect(body?.["input_images"]).toEqual([linked("mara-face")]);
    expect((await a2e.check(handle, context())).status).toBe("done");
    expect(sent(standIns, "a2e", "GET")[0]?.path).toBe(
      `/api/v1/userNanoBanana/detail/${handle.id}`,
    );
  });

  it("for shots: the model always, the length it has, an end still where there is one", async () => {
    const webhook = "http://127.0.0.1:9/hooks/a1?token=x&y=z";
    await start(shot(), { webhook });
    await start({ ...shot("", "end-1"), seconds: 30 }, premium);
    expect(starts().map((one) => one.path)).toEqual([
      path("userImage2Video"),
      path("userImage2Video"),
    ]);
    expect(bodies()[0]).toEqual({
      name: "a1",
      image_url: linked("still-1"),
      prompt: "She turns. The camera slowly pushes in.",
      negative_prompt: "blur, distortion, low quality, deformed hands",
      model_type: "GENERAL",
      model_version: "a2e",
      video_time: 5,
      extend_prompt: false,
      skip_face_enhance: false,
      number_of_images: 1,
      webhook_url: webhook,
    });
    expect(bodies()[1]).toMatchObject({
      model_type: "FLF2V",
      model_version: "a2e-v2",
      video_time: 20,
      end_image_url: linked("end-1"),
    });
    expect(bodies()[1]).not.toHaveProperty("webhook_url");
  });

  it("for a bridge: two stills, and no more", async () => {
    await start(bridge(["still-1", "still-2"]));
    expect(bodies()[0]).toMatchObject({
      model_type: "FLF2V",
      video_time: 10,
      image_url: linked("still-1"),
      end_image_url: linked("still-2"),
      prompt: "The first picture becomes the last in one smooth move.",
    });
    const error = await faultOf(a2e.start(bridge(["one", "two", "three"]), context()));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
    expect(error.message).toContain("between two stills, and no more at once");
    expect(starts()).toHaveLength(1);
  });

  it("for lips and for a portrait with sound", async () => {
    await start(lipsync());
    await start(talk("", "sound-1"));
    expect(starts().map((one) => one.path)).toEqual([path("talkingVideo"), path("talkingPhoto")]);
    const [lips, photo] = bodies();
    expect(lips).toMatchObject({
      duration: 0,
      video_url: linked("shot-1"),
      audio_url: linked("sound-1"),
    });
    expect(photo).toMatchObject({ image_url: linked("still-1"), audio_url: linked("sound-1") });
    expect(standIns.requests().filter(isSpoken)).toHaveLength(0);
  });

  it("for lips on a still: the product that makes portraits speak, with a link or without", async () => {
    const task = { ...lipsync(), footage: "still-1" };
    const linkAsset = async (id: string) => linked(id);
    await start(task, { linkAsset });
    await start(task, { linkAsset: async () => null });
    await start(lipsync(), { linkAsset: async () => null });
    expect(starts().map((one) => one.path)).toEqual([
      path("talkingPhoto"),
      path("talkingPhoto"),
      path("talkingVideo"),
    ]);
    expect(bodies()[0]).toMatchObject({
      image_url: linked("still-1"),
      audio_url: linked("sound-1"),
      duration: 0,
    });
    expect(standIns.requests().filter(isSpoken)).toHaveLength(0);
    const found = await a2e.find({ task, since: Date.now() }, context({ linkAsset }));
    expect(found).toMatchObject({ status: "pending", handle: { product: "talkingPhoto" } });
  });

  it("for a file without a link: a ticket, the bytes without the key, then its address", async () => {
    await a2e.start(shot(), context());
    const [ticket] = sent(standIns, "a2e", "POST");
    expect(ticket?.path).toBe("/api/v1/r2/upload-presigned-url");
    const asked = JSON.parse(ticket?.body ?? "") as Record<string, unknown>;
    expect(asked).toMatchObject({ contentType: "image/png", contentLength: 64, expiresIn: 3600 });
    expect(asked["key"]).toMatch(/^aktion\/[\w-]{36}\.png$/);
    const [put] = sent(standIns, "media", "PUT");
    expect(put?.headers["authorization"]).toBeUndefined();
    expect(put?.headers["content-type"]).toBe("image/png");
    expect(put?.raw.length).toBe(64);
    expect(bodies()[0]?.["image_url"]).toBe(`${standIns.media.url}${put?.path}`);
  });

  it("under the names an operator gives its models", async () => {
    const modelFor = (model: string) =>
      model.startsWith("userImage2Video/") ? "userImage2Video/a2e-v3" : model;
    await start(shot(), { modelFor });
    expect(bodies()[0]).toMatchObject({ model_version: "a2e-v3" });
  });

  it.each(["upload-500", "put-500"])("nothing when %s", async (fault) => {
    await standIns.close();
    standIns = await open({ makers: ["a2e"], plan: { marks: { files: `[sim fault=${fault}]` } } });
    const error = await faultOf(a2e.start(shot(), context()));
    expect(error).toMatchObject({ kind: "broken", retryable: true });
    expect(starts()).toHaveLength(0);
    await a2e.start(shot(), context());
    expect(standIns.jobs()).toHaveLength(1);
  });

  it("inputs as addresses alone, which the stand-in insists on", async () => {
    const linkAsset = async () => "data:image/png;base64,AAAA";
    const error = await faultOf(a2e.start(shot(), context({ linkAsset })));
    expect(error.kind).toBe("invalid");
  });
});

describe("what it speaks", () => {
  it("in a voice of its own list, asked for once", async () => {
    for (const name of ["ada", "bruno", "chiara", "nobody"])
      await a2e.start({ ...voice(`${name} speaks.`), voice: name }, context());
    const spoken = standIns.requests().filter(isSpoken);
    expect(JSON.parse(spoken[0]?.body ?? "")).toEqual({
      msg: "ada speaks.",
      tts_id: "66dc61ec5148817d26f5b79e",
      speechRate: 1,
      country: "en",
      region: "US",
    });
    expect(
      spoken.map(({ body }) => (JSON.parse(body) as { tts_id: string }).tts_id.slice(-2)),
    ).toEqual(["9e", "b1", "a0", "9e"]);
    const [list, ...again] = sent(standIns, "a2e", "GET");
    expect(list?.path).toBe("/api/v1/anchor/voice_list");
    expect(again).toEqual([]);
  });

  it("in the voice an operator chose", async () => {
    const settings = { voices: "bruno = 66dc61ec5148817d26f5b7a0, ada=x" };
    await a2e.start({ ...voice("Mine."), voice: "bruno" }, context({ settings }));
    expect(sent(standIns, "a2e", "GET")).toHaveLength(0);
    const [spoken] = standIns.requests().filter(isSpoken);
    expect(spoken?.body).toContain("66dc61ec5148817d26f5b7a0");
  });

  it("up to a thousand letters, and nothing of what is longer", async () => {
    const error = await faultOf(a2e.start(voice("x".repeat(1001)), context()));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
    expect(error.message).toContain("1000 letters");
    expect(standIns.requests()).toHaveLength(0);
  });

  it("a portrait's line first, then the portrait with its sound", async () => {
    const handle = await start(talk("You came back. [sim polls=0]"));
    expect(standIns.requests().filter(isSpoken)).toHaveLength(1);
    expect(starts()[0]?.path).toBe(path("talkingPhoto"));
    const [body] = bodies();
    expect(body?.["audio_url"]).toMatch(new RegExp(`^${standIns.media.url}/a2e/out/\\w+/0.wav$`));
    expect(body).toMatchObject({ name: "a1", image_url: linked("still-1"), duration: 0 });
    expect(handle.product).toBe("talkingPhoto");
  });

  it.each([
    ["drop-after-accept", "broken", true],
    ["html-200", "broken", true],
    ["error-500", "broken", true],
    ["throttle", "rate-limited", true],
    ["moderated", "moderated", false],
    ["out-of-funds", "out-of-funds", false],
    ["no-artifact", "unusable", false],
  ])("no portrait whose line met %s: nothing was ordered", async (fault, kind, retryable) => {
    const line = `You came back. [sim fault=${fault}]`;
    const error = await faultOf(a2e.start(talk(line), context()));
    expect(error).toMatchObject({ kind, retryable });
    expect(starts()).toHaveLength(0);
  });

  it("no portrait while its list of voices can't be had", async () => {
    const noList: typeof fetch = (url, init) =>
      (url as string).includes("voice_list") ? Promise.reject(new Error("down")) : fetch(url, init);
    const error = await faultOf(a2e.start(talk("Now."), context({ fetch: noList, key: "other" })));
    expect(error).toMatchObject({ kind: "broken", retryable: true });
    expect(standIns.requests().filter(isSpoken)).toHaveLength(0);
  });
});

describe("what A2E answers", () => {
  it.each([
    ["invalid as=msg", "invalid"],
    ["invalid as=message", "invalid"],
    ["out-of-funds", "out-of-funds"],
    ["error-503", "broken"],
  ])("may refuse inside an answer that says 200: %s", async (fault, kind) => {
    const error = await faultOf(start(shot(`[sim fault=${fault}]`)));
    expect(error.kind).toBe(kind);
    if (kind === "invalid") expect(error.message).toContain("prompt is too strange");
    expect(standIns.jobs()).toHaveLength(0);
  });

  it("ends a still at once when its filter declines it, or when it holds none", async () => {
    const declined = await faultOf(start(still("[sim fault=moderated]")));
    expect(declined).toMatchObject({ kind: "moderated", retryable: false });
    const none = await faultOf(start(still("[sim fault=no-artifact]")));
    expect(none).toMatchObject({ kind: "unusable", retryable: false });
  });

  it("goes through its words in turn", async () => {
    const handle = await start(shot("[sim polls=6]"));
    const words: unknown[] = [];
    const listening: typeof fetch = async (url, init) => {
      const answer = await fetch(url, init);
      const { data } = (await answer.clone().json()) as { data: { current_status: string } };
      words.push(data.current_status);
      return answer;
    };
    for (let turn = 0; turn < 7; turn += 1) await a2e.check(handle, context({ fetch: listening }));
    expect([...new Set(words)]).toEqual([
      "initialized",
      "sent",
      "pending",
      "processing",
      "completed",
    ]);
  });

  it("says in a line why a job failed", async () => {
    const handle = await start(shot("[sim polls=0 fault=job-fails]"));
    const { message } = await faultOf(a2e.check(handle, context()));
    expect(message).toBe("A2E could not make this. It said: The algorithm ended without a result");
  });

  it.each(["poll-404", "data-removed as=null", "data-removed as=list"])(
    "is looked for in the list when its own place does not tell it: %s",
    async (fault) => {
      const handle = await start(shot(`[sim polls=1 fault=${fault}]`));
      expect((await a2e.check(handle, context())).status).toBe("pending");
      expect(sent(standIns, "a2e", "GET").map((one) => one.path.split("/").at(-1))).toEqual([
        handle.id,
        "allRecords",
      ]);
      expect((await a2e.check(handle, context())).status).toBe("done");
    },
  );

  it("is never believed about another job", async () => {
    const one = await start(shot("[sim polls=0]"));
    const other = await start(shot("other [sim polls=0]"));
    const wrong: typeof fetch = (url, init) =>
      fetch((url as string).replace(one.id, other.id), init);
    expect((await faultOf(a2e.check(one, context({ fetch: wrong })))).retryable).toBe(true);
  });

  it("is a page when the address is wrong, and the key's trial says so", async () => {
    const page: typeof fetch = async () => new Response("<!doctype html>", { status: 200 });
    const error = await faultOf(a2e.tryKey(context({ fetch: page })));
    expect(error.message).toContain("answered with a web page");
    const refused: typeof fetch = async () =>
      Response.json({ code: 4010, message: "Invalid token" }, { status: 200 });
    expect((await faultOf(a2e.tryKey(context({ fetch: refused })))).message).toContain("refused");
  });
});

describe("a lost start", () => {
  const lost = { since: Date.now() };

  it("is found by its name", async () => {
    const task = shot("[sim fault=drop-after-accept takes=1]");
    const error = await faultOf(start(task));
    expect(error.kind).toBe("unknown-start");
    await start(shot("another"), { attempt: "a2" });
    const found = (await a2e.find({ task, ...lost }, context())) as unknown as Started;
    expect(found.handle.id).toBe(standIns.jobs()[0]?.id);
    expect((await a2e.check(found.handle, context())).status).toBe("done");
    expect(await a2e.find({ task, ...lost }, context({ attempt: "a3" }))).toBeNull();
    expect(starts()).toHaveLength(2);
  });

  it("may be listed late, and lie pages deep", async () => {
    const task = shot("[sim fault=drop-after-accept,list-late takes=1]");
    await faultOf(start(task));
    expect(await a2e.find({ task, ...lost }, context())).toBeNull();
    const many = Array.from({ length: 101 }, (_, at) => `b${at}`);
    await Promise.all(many.map((attempt) => start(shot("[sim takes=1]"), { attempt })));
    const before = sent(standIns, "a2e", "GET").length;
    const found = await a2e.find({ task, ...lost }, context());
    expect(found?.status).toBe("pending");
    expect(sent(standIns, "a2e", "GET").length - before).toBe(2);
  });

  it("of a portrait with a line is found too, and of a still with faces", async () => {
    const lines = talk("Here. [sim takes=1]");
    await start(lines);
    expect((await a2e.find({ task: lines, ...lost }, context()))?.status).toBe("pending");
    const faces = { ...still("[sim fault=drop-after-accept takes=1]"), cast: [face("mara")] };
    await faultOf(start(faces));
    expect((await a2e.find({ task: faces, ...lost }, context()))?.status).toBe("pending");
  });

  it("that is in no list stays unknown, and is not sent again", async () => {
    for (const task of [voice("Here."), still()]) {
      const error = await faultOf(a2e.find({ task, ...lost }, context()));
      expect(error).toMatchObject({ kind: "unknown-start", retryable: false });
    }
  });

  it("of a product whose list is gone stays unknown, once it is no longer young", async () => {
    const gone: typeof fetch = async () => Response.json({ code: 404, msg: "no" }, { status: 404 });
    for (const [age, retryable] of [
      [5000, true],
      [70_000, false],
    ] as const) {
      const asked = { task: shot(), since: Date.now() - age };
      const error = await faultOf(a2e.find(asked, context({ fetch: gone })));
      expect(error).toMatchObject({ kind: "broken", retryable });
    }
  });

  it("can be looked for again when the list fails", async () => {
    const down = context({ urls: { api: "http://127.0.0.1:1" } });
    const error = await faultOf(a2e.find({ task: shot(), ...lost }, down));
    expect(error).toMatchObject({ kind: "broken", retryable: true });
  });
});

describe("A2E's avatars, which no node orders yet", () => {
  const ask = async (place: string, body: unknown) => {
    const url = `${standIns.makers.a2e?.urls["api"]}/api/v1/video/${place}`;
    const headers = { authorization: "Bearer a", "content-type": "application/json" };
    const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    return ((await answer.json()) as { data: never }).data as unknown;
  };
  const order = (mark: string) => ({
    anchor_id: "68aa0b2c5148817d26f5c001",
    anchor_type: 0,
    audioSrc: "https://studio.example/sound.wav",
    title: mark,
  });
  type Row = { status: string; process: number; result: string; msg: string };

  it("speak of their jobs in other words", async () => {
    const { _id } = (await ask("generate", order("[sim polls=10]"))) as { _id: string };
    const told: Row[] = [];
    for (let turn = 0; turn < 11; turn += 1)
      told.push(...((await ask("awsResult", { _id })) as Row[]));
    expect([...new Set(told.map(({ status }) => status))]).toEqual([
      "init",
      "start",
      "pending",
      "process",
      "copy",
      "success",
    ]);
    expect(told.map((one) => one.process)).toEqual(
      told.map((one) => one.process).sort((one, other) => one - other),
    );
    expect(told.at(-1)?.result).toMatch(/^http/);
  });

  it("fail with a message, end with nothing, and are unknown by an empty list", async () => {
    const failed = (await ask("generate", order("[sim polls=0 fault=job-fails]"))) as never;
    expect(await ask("awsResult", failed)).toMatchObject([{ status: "fail", result: "" }]);
    const empty = (await ask("generate", order("[sim polls=0 fault=empty-url]"))) as never;
    expect(await ask("awsResult", empty)).toMatchObject([{ status: "success", result: "" }]);
    expect(await ask("awsResult", { _id: "nobody" })).toEqual([]);
  });
});
