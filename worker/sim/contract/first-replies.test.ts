import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Provider } from "../../src/ports/provider";
import { replies as falReplies } from "../../src/providers/fal/__fixtures__/replies";
import fal from "../../src/providers/fal/index";
import { replyDifferences, type Fixture } from "../../src/providers/fixture";
import { replies as replicateReplies } from "../../src/providers/replicate/__fixtures__/replies";
import replicate from "../../src/providers/replicate/index";
import type { StandIns } from "../stand-ins.ts";
import { answering, answeringEach, listening, replyOf } from "./fixtures.ts";
import { contextOf, faultOf, open } from "./rig.ts";
import { still } from "./tasks.ts";

let standIns: StandIns;
beforeAll(async () => {
  standIns = await open({ makers: ["fal", "replicate"] });
});
afterAll(() => standIns.close());

/** With the documented addresses, as the fixtures are. */
const context = (maker: "fal" | "replicate", reply: Fixture, more: readonly Fixture[] = []) => ({
  ...contextOf(standIns, maker),
  urls: {},
  fetch: more.length > 0 ? answeringEach(reply, ...more) : answering(reply),
});
const startedAt = Date.now();
const handles = {
  replicate: {
    id: "gm3qorzdhgbfurvjtvhg6dckhu",
    model: "black-forest-labs/flux-schnell",
    startedAt,
  },
  fal: {
    id: "5f1a9c2e-6f0b-4c6c-9a0e-3f6a1f0f2b11",
    app: "fal-ai/flux",
    media: "image",
    startedAt,
  },
};

describe("what Replicate is known to answer", () => {
  const reply = (name: string) => replyOf(replicateReplies, name);
  const checked = (name: string): Promise<Answer> =>
    replicate.check(handles.replicate, context("replicate", reply(name)));

  it("starts a job, and tells how it goes", async () => {
    const answer = await replicate.start(still(), context("replicate", reply("created")));
    expect(answer).toMatchObject({ status: "pending", handle: { id: handles.replicate.id } });
    expect(await checked("starting")).toMatchObject({ status: "pending", progress: null });
    expect(await checked("processing")).toMatchObject({ status: "pending", progress: 0.4 });
    expect(await checked("succeeded")).toMatchObject({
      status: "done",
      artifact: { kind: "file", url: "https://replicate.delivery/xezq/abc/out-0.png" },
    });
  });

  it("may leave out what it has nothing to say of", async () => {
    const created = reply("created");
    const { output: _, error: __, ...bare } = created.body as Record<string, unknown>;
    const answer = await replicate.start(still(), context("replicate", { ...created, body: bare }));
    expect(answer.status).toBe("pending");
  });

  it.each([
    ["removed", "unusable"],
    ["failed", "broken"],
    ["declined", "moderated"],
    ["canceled", "broken"],
  ])("ends a job in %s: %s", async (name, kind) => {
    expect(await faultOf(checked(name))).toMatchObject({ kind, retryable: false });
  });

  it.each([
    ["throttled", "rate-limited"],
    ["used up", "out-of-funds"],
    ["key refused", "broken"],
  ])("refuses a start with %s: %s", async (name, kind) => {
    const start = replicate.start(still(), context("replicate", reply(name)));
    expect((await faultOf(start)).kind).toBe(kind);
  });

  it("tells of the account that a key belongs to", async () => {
    await expect(replicate.tryKey(context("replicate", reply("account")))).resolves.toBeUndefined();
  });
});

describe("what fal is known to answer", () => {
  const reply = (name: string) => replyOf(falReplies, name);
  /** A status, and the result where it is asked for. */
  const checked = (name: string, result?: string): Promise<Answer> =>
    fal.check(handles.fal, context("fal", reply(name), result ? [reply(result)] : [reply(name)]));

  it("takes a job, and tells how it goes", async () => {
    const answer = await fal.start(still(), context("fal", reply("submitted")));
    expect(answer).toMatchObject({ status: "pending", handle: { id: handles.fal.id } });
    expect(await checked("in queue")).toMatchObject({ status: "pending", progress: null });
    expect(await checked("in progress")).toMatchObject({ status: "pending", progress: 0.4 });
    expect(await checked("completed", "picture")).toMatchObject({
      status: "done",
      artifact: { kind: "file", url: "https://v3.fal.media/files/a/b.png", media: "image" },
    });
  });

  it.each([
    ["blacked out", "moderated", false],
    ["declined", "moderated", false],
    ["failed", "broken", false],
    ["lost by its runner", "broken", false],
  ])("ends a job in %s: %s", async (name, kind) => {
    expect((await faultOf(checked("completed", name))).kind).toBe(kind);
  });

  it.each([
    ["used up", "out-of-funds"],
    ["key refused", "broken"],
  ])("refuses a start with %s: %s", async (name, kind) => {
    expect((await faultOf(fal.start(still(), context("fal", reply(name))))).kind).toBe(kind);
  });
});

describe.each([
  ["replicate", replicate as Provider, replicateReplies, ["created", "succeeded", "account"]],
  ["fal", fal as Provider, falReplies, ["submitted", "completed", "picture"]],
] as const)("the stand-in of %s", (maker, provider, replies, names) => {
  it("answers in the same shapes", async () => {
    const ear = listening();
    const wired = { ...contextOf(standIns, maker), fetch: ear.fetch };
    const { handle } = (await provider.start(still("[sim polls=1]"), wired)) as { handle: unknown };
    await provider.tryKey!(wired);
    for (let turn = 0; turn < 3; turn += 1) await provider.check!(handle, wired);
    for (const name of names) {
      const known = replyOf(replies, name);
      const path = maker === "replicate" ? `/v1${known.path}` : known.path;
      const heard = ear.last({ ...known, path });
      expect(replyDifferences(known, heard?.body)).toEqual([]);
      expect(heard?.status).toBe(known.status);
    }
  });
});
