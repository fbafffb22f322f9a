import type { Task } from "@aktion/schema/tasks/task";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Fit } from "../../src/ports/provider";
import runcomfy from "../../src/providers/runcomfy/index";
import { outsideAddress } from "../../src/services/outside-address";
import type { StandIns } from "../stand-ins.ts";
import type { Recorded } from "../standin/listen.ts";
import { keepsTheQueueContract } from "./queue-maker.ts";
import { catchWebhooks, contextOf, faultOf, open, sent, until, type Context } from "./rig.ts";
import { still } from "./tasks.ts";

let standIns: StandIns;
beforeEach(async () => {
  standIns = await open({ makers: ["runcomfy"] });
});
afterEach(() => standIns.close());

const coherent = "437a16af-d5ad-4eff-a6d9-3e094c5c0e6c";
const wan = "5e0c2f1a-7b1d-4c55-9a3e-2f6d8b7c9e10";
const stills = ["270", "276", "283", "290", "297", "304"];

const scene = (mark = "", seed: number | null = 7) => ({
  kind: "image.compose" as const,
  images: ["one", "two", "three", "four", "five", "six"],
  prompt: `The crew at dawn ${mark}`,
  aspect: "16:9" as const,
  seed,
});
const bridge = (mark = "", images = ["one", "two"]) => ({
  kind: "video.bridge" as const,
  images,
  prompt: mark && `She crosses ${mark}`,
  secondsPerLink: 3,
  rate: "24",
  aspect: "9:16" as const,
  seed: 7,
});

const isOrder = ({ origin, method, path }: Recorded) =>
  origin === "runcomfy" && method === "POST" && path.endsWith("/inference");

keepsTheQueueContract({
  name: "runcomfy",
  provider: runcomfy,
  orders: isOrder,
  task: scene,
  media: "image",
  shot: bridge,
  withFile: scene,
  settings: { wan },
  endings: [
    ["job-fails", "broken"],
    ["moderated", "moderated"],
    ["no-artifact", "unusable"],
    ["empty-url", "unusable"],
    ["canceled", "broken"],
  ],
  cancels: true,
  tells: false,
  reports: "told",
  links: true,
});

const context = (more: Partial<Context> = {}) => ({
  ...contextOf(standIns, "runcomfy"),
  settings: { wan },
  ...more,
});
const linkAsset = async (id: string) => `https://studio.example/media/${id}?sig=1`;
const links = { linkAsset };
const linked = (id: string) => `https://studio.example/media/${id}?sig=1`;
const orders = () => standIns.requests().filter(isOrder);
type Overrides = Record<string, { inputs: Record<string, unknown> }>;
const overrides = (): Overrides[] =>
  orders().map(({ body }) => (JSON.parse(body) as { overrides: Overrides }).overrides);
type Started = { handle: { id: string; deployment: string; model: string; startedAt: number } };
const start = async (task: Task, more: Partial<Context> = {}) =>
  ((await runcomfy.start(task, context({ ...links, ...more }))) as Started).handle;
const check = async (task: Task, more: Partial<Context> = {}) =>
  runcomfy.check(await start(task), context(more));

describe("what RunComfy is sent", () => {
  it("for a scene: six stills at their nodes, the words, and a seed of the attempt's own", async () => {
    const webhook = "http://127.0.0.1:9/hooks/a1?token=x&y=z";
    await start(scene(), { webhook });
    const [request] = orders();
    expect(request?.path).toBe(`/prod/v1/deployments/${coherent}/inference`);
    expect([...(request?.query ?? [])]).toEqual([["webhook", webhook]]);
    expect(request?.headers).toMatchObject({
      authorization: "Bearer id:secret",
      "content-type": "application/json",
    });
    const names = ["one", "two", "three", "four", "five", "six"];
    const pictures = stills.map((id, at) => [id, { inputs: { image: linked(names[at]!) } }]);
    const seed = overrides()[0]?.["3"]?.inputs["seed"];
    expect(JSON.parse(request?.body ?? "")).toEqual({
      overrides: {
        ...Object.fromEntries(pictures),
        "3": { inputs: { seed } },
        "6": { inputs: { text: "The crew at dawn " } },
      },
    });
    expect(Number.isSafeInteger(seed)).toBe(true);
  });

  it("with another seed for another attempt, and the same for the same", async () => {
    await start(scene());
    await start(scene());
    await start(scene(), { attempt: "a2" });
    const [one, again, other] = overrides().map((one) => one["3"]?.inputs["seed"]);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it("for a bridge: the two stills where the graph wires them, with size, length and words", async () => {
    await start(bridge());
    expect(orders()[0]?.path).toBe(`/prod/v1/deployments/${wan}/inference`);
    const [sentOverrides] = overrides();
    expect(sentOverrides).toEqual({
      "88": { inputs: { image: linked("one") } },
      "112": { inputs: { image: linked("two") } },
      "57": { inputs: { noise_seed: expect.any(Number) as number } },
      "6": { inputs: { text: "The first picture becomes the last in one smooth move." } },
      "55": { inputs: { width: 480, height: 832, length: 49 } },
    });
  });

  it("with the pictures inside where there is no link, made small enough", async () => {
    const asked: (Fit | undefined)[] = [];
    const readAsset: Context["readAsset"] = async (_id, fit) => {
      asked.push(fit);
      return { bytes: new Uint8Array(64).buffer, type: "image/png" };
    };
    await start(scene(), { linkAsset: async () => null, readAsset });
    expect(asked).toHaveLength(6);
    for (const fit of asked) expect(fit).toMatchObject({ mostSide: 1280, mostBytes: 2_000_000 });
    for (const id of stills) {
      const held = overrides()[0]?.[id]?.inputs["image"];
      expect(held).toMatch(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/);
    }
  });

  it("by the version an operator names, and where they say", async () => {
    const settings = {
      wan,
      version: "v2",
      wanStart: "112",
      wanEnd: "88",
      coherent: wan,
      user: "somebody",
    };
    const handle = await start(bridge(), { settings });
    expect(orders()[0]?.path).toBe(`/prod/v2/deployments/${wan}/inference`);
    expect(overrides()[0]?.["112"]?.inputs["image"]).toBe(linked("one"));
    await runcomfy.check(handle, context({ settings }));
    expect(sent(standIns, "runcomfy", "GET").at(-1)?.path).toMatch(/^\/prod\/v2\/.*\/status$/);
    const strange = { wan, version: "../evil" };
    await start(bridge(), { settings: strange });
    expect(orders().at(-1)?.path).toMatch(/^\/prod\/v1\//);
    const modelFor = (model: string) => (model === "create-coherent" ? wan : model);
    const unfit = await faultOf(start(scene(), { modelFor }));
    expect(unfit).toMatchObject({ kind: "broken", retryable: false });
  });

  it("nothing for more than two stills: another maker may", async () => {
    const error = await faultOf(start(bridge("", ["one", "two", "three"])));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
    expect(error.message).toContain("between two stills, and no more at once");
    expect(standIns.requests()).toHaveLength(0);
  });

  it("nothing for a kind it has no graph or no deployment for", async () => {
    expect((await faultOf(start(still()))).message).toContain("does not make this");
    const error = await faultOf(start(bridge(), { settings: {} }));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
    expect(standIns.requests()).toHaveLength(0);
    expect(runcomfy.offers.find(({ task }) => task === "video.bridge")?.needs).toBe("wan");
  });
});

describe("the graph of a deployment", () => {
  it("is read once, and again after ten minutes", async () => {
    const reads = () =>
      sent(standIns, "runcomfy", "GET").filter(({ path }) =>
        path.startsWith("/prod/v2/deployments/"),
      );
    await start(scene());
    await start(scene());
    expect(reads()).toHaveLength(1);
    expect(reads()[0]?.query.get("includes")).toBe("payload");
    await start(scene(), { now: () => Date.now() + 660_000 });
    expect(reads()).toHaveLength(2);
  });

  const without = (answer: () => Promise<Response>): typeof fetch => {
    return (url, init) =>
      (url as string).includes("includes=payload") ? answer() : fetch(url, init);
  };
  it.each([
    ["down", () => Promise.reject(new Error("down"))],
    ["refused", async () => Response.json({ error_code: 403_003 }, { status: 403 })],
    ["a page", async () => new Response("<html>")],
    ["another shape", async () => Response.json({ payload: { workflow_api_json: [1] } })],
  ])("is not waited for when its metadata is %s: the known nodes are used", async (_, answer) => {
    await start(scene(), { fetch: without(answer) });
    expect(Object.keys(overrides()[0] ?? {})).toEqual(stills);
    const known = await faultOf(start(bridge(), { fetch: without(answer) }));
    // The usual nodes are not this graph's: refused before anything ran.
    expect(known).toMatchObject({ kind: "broken", retryable: false });
    expect(standIns.jobs()).toHaveLength(1);
  });

  it("may come as a text", async () => {
    const graph = Object.fromEntries(
      stills.map((id) => [id, { class_type: "LoadImage", inputs: { image: "x.png" } }]),
    );
    const payload = { workflow_api_json: JSON.stringify(graph) };
    await start(scene(), { fetch: without(async () => Response.json({ payload })) });
    expect(Object.keys(overrides()[0] ?? {})).toEqual(stills);
  });

  it.each([
    ["lacks one of them", (id: string) => id !== "290", "LoadImage"],
    ["has another kind of node there", () => true, "SaveImage"],
  ])("that %s is the studio's fault, and is not run", async (_, has, type) => {
    const graph = Object.fromEntries(
      stills.filter(has).map((id) => [id, { class_type: type, inputs: { image: "x.png" } }]),
    );
    const payload = { workflow_api_json: graph };
    const fetching = without(async () => Response.json({ payload }));
    const error = await faultOf(start(scene(), { fetch: fetching }));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
    expect(error.message).toContain("does not fit this node");
    expect(orders()).toHaveLength(0);
  });
});

describe("how RunComfy refuses a start", () => {
  it.each([
    ["out-of-funds", "out-of-funds", false],
    ["out-of-funds as=402", "out-of-funds", false],
    ["out-of-funds as=disabled", "broken", false],
    ["out-of-funds as=deleted", "broken", false],
    ["key-refused as=403", "broken", false],
    ["invalid", "invalid", false],
    ["invalid as=node", "broken", false],
    ["invalid as=gone", "broken", false],
    ["error-503", "broken", true],
  ])("%s", async (fault, kind, retryable) => {
    const error = await faultOf(start(scene(`[sim fault=${fault}]`)));
    expect(error).toMatchObject({ kind, retryable });
    expect(standIns.jobs()).toHaveLength(0);
  });

  it("says in a line what was wrong", async () => {
    const { message } = await faultOf(start(scene("[sim fault=invalid]")));
    expect(message).toBe(
      "RunComfy can't work from this request. It said: Request body validation failed image: bad base64",
    );
  });
});

describe("what RunComfy answers", () => {
  it("waits in its queue, runs, and is over; how it went is in the result", async () => {
    const handle = await start(bridge("[sim polls=6]"));
    const words: string[] = [];
    const listening: typeof fetch = async (url, init) => {
      const answer = await fetch(url, init);
      const told = (await answer.clone().json()) as { status: string; queue_position?: number };
      words.push([told.status, told.queue_position].join(" ").trim());
      return answer;
    };
    for (let turn = 0; turn < 7; turn += 1)
      await runcomfy.check(handle, context({ fetch: listening }));
    expect([...new Set(words)]).toEqual([
      "in_queue 2",
      "in_queue 1",
      "in_queue 0",
      "in_progress",
      "completed",
      "succeeded",
    ]);
  });

  it("is also done when the status itself says how it went", async () => {
    expect((await check(scene("[sim polls=0 as=succeeded]"))).status).toBe("done");
  });

  it("never shows a preview: what the save node kept is taken", async () => {
    const answer = (await check(scene("[sim polls=0]"))) as { artifact: { url: string } };
    expect(answer.artifact.url).toMatch(/\/0\.png$/);
  });

  it.each([
    ["job-fails", "broken"],
    ["job-fails as=object", "broken"],
    ["job-fails as=text", "broken"],
    ["moderated", "moderated"],
    ["canceled", "broken"],
    ["canceled as=canceled", "broken"],
    ["no-artifact", "unusable"],
    ["no-artifact as=text", "unusable"],
    ["no-artifact as=temp", "unusable"],
    ["no-artifact as=no-url", "unusable"],
  ])("ends the job: %s", async (fault, kind) => {
    const error = await faultOf(check(scene(`[sim polls=0 fault=${fault}]`)));
    expect(error).toMatchObject({ kind, retryable: false });
    if (fault.startsWith("job-fails")) {
      expect(error.message).toBe(
        "RunComfy could not make this. It said: Node 55: CUDA ran out of memory",
      );
    }
  });

  it("takes a preview only from the node an operator named", async () => {
    const mark = scene("[sim polls=0 fault=no-artifact as=temp]");
    const own = await check(mark, { settings: { coherentSave: "9" } });
    expect(own.status).toBe("done");
    const other = check(mark, { settings: { coherentSave: "11" } });
    expect((await faultOf(other)).kind).toBe("unusable");
  });

  it("names a file on a foreign host, which is never read", async () => {
    const answer = await check(scene("[sim polls=0 fault=foreign-host]"));
    const { url } = (answer as { artifact: { url: string } }).artifact;
    expect(outsideAddress(url, { hosts: runcomfy.outputHosts, local: false })).toBeNull();
    const own = "https://serverless-api-storage.runcomfy.net/deployment_requests/1/output/a.png";
    expect(outsideAddress(own, { hosts: runcomfy.outputHosts, local: false })).not.toBeNull();
  });

  it("may be asked for its result too early", async () => {
    const handle = await start(scene("[sim polls=0 fault=result-early]"));
    expect((await faultOf(runcomfy.check(handle, context()))).retryable).toBe(true);
    expect((await runcomfy.check(handle, context())).status).toBe("done");
  });

  it("fails when it can't read a picture", async () => {
    const forbidden = async (id: string) => `https://studio.example/forbidden/${id}`;
    const handle = await start(scene("[sim polls=0]"), { linkAsset: forbidden });
    expect((await faultOf(runcomfy.check(handle, context()))).kind).toBe("broken");
  });

  it.each(["", " as=status"])("lets go of a job in either of its words:%s", async (shape) => {
    const waiting = await start(scene(`[sim takes=60000${shape}]`));
    await runcomfy.cancel(waiting, context());
    await runcomfy.cancel(waiting, context());
    const going = await start(scene(`[sim polls=0 fault=cancel-ignored${shape}]`));
    await runcomfy.cancel(going, context());
    expect((await runcomfy.check(going, context())).status).toBe("done");
    const posted = sent(standIns, "runcomfy", "POST").filter(({ path }) =>
      path.endsWith("/cancel"),
    );
    expect(posted).toHaveLength(3);
    expect(posted[0]?.body).toBe("");
  });

  it("reports an end, which is asked about whatever it claims", async () => {
    const hooks = await catchWebhooks();
    try {
      const mark = "[sim takes=1 fault=job-fails as=lies]";
      const { id } = await start(scene(mark), { webhook: hooks.url("a1") });
      await until(() => hooks.caught.length === 1);
      const call = hooks.caught[0]!;
      expect(new TextDecoder().decode(call.raw)).toContain('"status":"succeeded"');
      const report = await runcomfy.readWebhook(call, context());
      expect(report?.id).toBe(id);
      expect((await faultOf(runcomfy.check(report?.handle, context()))).kind).toBe("broken");
      const settings = { coherent: "another" };
      expect(await runcomfy.readWebhook(call, context({ settings }))).toBeNull();
    } finally {
      await hooks.close();
    }
  });
});
