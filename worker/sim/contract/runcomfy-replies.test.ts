import type { Task } from "@aktion/schema/tasks/task";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shapeDifferences, type Fixture } from "../../src/providers/fixture";
import { replies } from "../../src/providers/runcomfy/__fixtures__/replies";
import runcomfy from "../../src/providers/runcomfy/index";
import type { StandIns } from "../stand-ins.ts";
import { answeringEach, listening } from "./fixtures.ts";
import { contextOf, faultOf, open, type Context } from "./rig.ts";

let standIns: StandIns;
beforeAll(async () => {
  standIns = await open({ makers: ["runcomfy"] });
});
afterAll(() => standIns.close());

const named = (name: string): Fixture => replies.find((one) => one.name === name)!;
const wan = "5e0c2f1a-7b1d-4c55-9a3e-2f6d8b7c9e10";
const context = (more: Partial<Context>) => ({
  ...contextOf(standIns, "runcomfy"),
  linkAsset: async (id: string) => `https://studio.example/${id}`,
  settings: { wan },
  ...more,
});
const framed = { aspect: "16:9" as const, seed: 7 };
const scene = (prompt = ""): Task => ({
  kind: "image.compose",
  images: ["1", "2", "3", "4", "5", "6"],
  prompt,
  ...framed,
});
const bridge = (prompt: string): Task => ({
  kind: "video.bridge",
  images: ["1", "2"],
  prompt,
  secondsPerLink: 3,
  rate: "24",
  ...framed,
});
const job = {
  id: "0d2f6a2e-0f0b-4a86-9c4e-7a1f6f1a2b3c",
  deployment: "437a16af-d5ad-4eff-a6d9-3e094c5c0e6c",
  model: "create-coherent",
  startedAt: Date.now(),
};

describe("RunComfy's replies, as its facts tell them, are read", () => {
  const over = (...names: string[]) =>
    context({ fetch: answeringEach(...names.map(named)), key: names.join() });

  it("when it takes a submission, with and without its graph", async () => {
    for (const names of [["submitted", "deployment"], ["submitted"]])
      expect(await runcomfy.start(scene(), over(...names))).toMatchObject({
        status: "pending",
        handle: { id: job.id, deployment: job.deployment, model: job.model },
      });
  });

  it("while it waits and runs", async () => {
    for (const name of ["waits", "runs"])
      expect((await runcomfy.check(job, over(name))).status).toBe("pending");
  });

  it("when it is over", async () => {
    expect(await runcomfy.check(job, over("over", "scene-made"))).toMatchObject({
      artifact: { url: expect.stringMatching(/output\/scene\.png$/) as string, media: "image" },
    });
    const film = { ...job, model: "wan2.2-fun-inp" };
    expect(await runcomfy.check(film, over("over", "shot-made"))).toMatchObject({
      artifact: { url: expect.stringMatching(/output\/shot\.mp4$/) as string, media: "video" },
    });
    const failed = await faultOf(runcomfy.check(job, over("over", "failed")));
    expect(failed).toMatchObject({ kind: "broken", retryable: false });
    await runcomfy.cancel(job, over("called-off"));
    await runcomfy.tryKey(over("balance"));
  });

  it.each([
    ["no-funds", "out-of-funds"],
    ["not-valid", "invalid"],
  ])("when it refuses: %s", async (name, kind) => {
    const error = await faultOf(runcomfy.start(scene(), over(name)));
    expect(error).toMatchObject({ kind, retryable: false });
  });
});

describe("RunComfy's stand-in answers in the same shapes", () => {
  type Scene = (heard: Partial<Context>) => Promise<unknown>;
  const asking =
    (task: Task, turns: number): Scene =>
    async (heard) => {
      const started = await runcomfy.start(task, context(heard));
      const { handle } = started as unknown as { handle: unknown };
      for (let turn = 0; turn < turns; turn += 1)
        await runcomfy.check(handle, context(heard)).catch(() => null);
      return handle;
    };
  /** What each reply comes from; the last answer to its question is held against it. */
  const scenes: Readonly<Record<string, Scene>> = {
    submitted: asking(scene("[sim takes=1]"), 0),
    waits: asking(scene("[sim polls=4]"), 1),
    runs: asking(scene("[sim polls=4]"), 4),
    over: asking(scene("[sim polls=0]"), 1),
    "scene-made": asking(scene("[sim polls=0]"), 1),
    "shot-made": asking(bridge("[sim polls=0]"), 1),
    failed: asking(scene("[sim polls=0 fault=job-fails]"), 1),
    "called-off": async (heard) =>
      runcomfy.cancel(await asking(scene("[sim takes=60000]"), 0)(heard), context(heard)),
    deployment: (heard) => runcomfy.start(scene(), context({ ...heard, key: "cold" })),
    balance: (heard) => runcomfy.tryKey(context(heard)),
    "no-funds": asking(scene("[sim fault=out-of-funds]"), 0),
    "not-valid": asking(scene("[sim fault=invalid]"), 0),
  };

  it.each(replies.map(({ name }) => name))("%s", async (name) => {
    const heard = listening();
    await scenes[name]!({ fetch: heard.fetch }).catch(() => null);
    const found = heard.last(named(name));
    expect(found?.status).toBe(named(name).status);
    const differences = shapeDifferences(named(name).body, found?.body);
    // A graph is the operator's own: its nodes are no part of the shape.
    const graph = "payload.workflow_api_json.";
    expect(differences.filter(({ path }) => !path.startsWith(graph))).toEqual([]);
  });
});
