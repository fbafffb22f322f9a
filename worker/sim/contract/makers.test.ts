import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProviderError, type Answer, type Provider } from "../../src/ports/provider";
import fal from "../../src/providers/fal/index";
import replicate from "../../src/providers/replicate/index";
import type { StandIns } from "../index.ts";
import { catchWebhooks, contextOf, open, pause, sent, until } from "./rig.ts";
import { edit, lipsync, shot, still } from "./tasks.ts";

/** What every adapter owes the port, whichever maker it speaks to. */
const makers = [
  { name: "replicate" as const, provider: replicate as Provider, origin: "replicate" },
  { name: "fal" as const, provider: fal as Provider, origin: "fal queue" },
];

type Pending = Extract<Answer, { status: "pending" }>;

describe.each(makers)("$name", ({ name, provider, origin }) => {
  let standIns: StandIns;
  let hooks: Awaited<ReturnType<typeof catchWebhooks>>;
  beforeAll(async () => {
    standIns = await open();
    hooks = await catchWebhooks();
  });
  afterAll(async () => {
    await standIns.close();
    await hooks.close();
  });

  const context = (more: Partial<ReturnType<typeof contextOf>> = {}) => ({
    ...contextOf(standIns, name),
    ...more,
  });
  const faultOf = async (work: Promise<unknown>) => {
    const fault = await work.catch((one: unknown) => one);
    expect(fault).toBeInstanceOf(ProviderError);
    const error = fault as ProviderError;
    expect(error.message.length).toBeLessThanOrEqual(300);
    expect(error.message).not.toMatch(/https?:|billing|balance|credit|secret/i);
    return error;
  };
  const start = async (mark: string, more = {}) => {
    const answer = await provider.start(still(mark), context(more));
    expect(answer.status).toBe("pending");
    return (answer as Pending).handle;
  };
  /** Asks until it is done, through all that only asks for patience; told each pending answer. */
  const finish = async (first: unknown, seen: Pending[] = []) => {
    let handle = first;
    for (let turn = 0; turn < 40; turn += 1) {
      const answer = await provider.check!(JSON.parse(JSON.stringify(handle)), context());
      if (answer.status === "done") return answer.artifact;
      seen.push(answer);
      handle = answer.handle;
    }
    throw new Error("It never came to an end.");
  };
  const submissions = () => sent(standIns, origin, "POST").length;
  const known = () => standIns.jobs().filter((job) => job.provider === name).length;

  it("makes a still: pending with progress, then a file on the maker's own host", async () => {
    const seen: Pending[] = [];
    const artifact = await finish(await start("[sim polls=4]"), seen);
    expect(seen).toHaveLength(4);
    expect(seen.slice(0, 2).map(({ progress }) => progress)).toEqual([null, null]);
    for (const { progress } of seen.slice(2)) expect(progress).toBeGreaterThan(0);
    for (const { askAgainIn } of seen) {
      expect(askAgainIn).toBeGreaterThanOrEqual(700);
      expect(askAgainIn).toBeLessThanOrEqual(2000);
    }
    expect(artifact).toMatchObject({ kind: "file", media: "image" });
    const answer = await fetch((artifact as { url: string }).url);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it("makes a shot from a still, with patience", async () => {
    const answer = await provider.start(shot("[sim polls=1]"), context());
    expect(answer).toMatchObject({ status: "pending" });
    if (answer.status !== "pending") return;
    expect(answer.askAgainIn).toBeGreaterThanOrEqual(2000);
    expect(answer.askAgainIn).toBeLessThan(3000);
    const artifact = await finish(answer.handle);
    expect(artifact).toMatchObject({ kind: "file", media: "video" });
  });

  it("waits out a cold start", async () => {
    const seen: Pending[] = [];
    await finish(await start("[sim polls=8 fault=cold-boot]"), seen);
    expect(seen.filter(({ progress }) => progress === null)).toHaveLength(7);
  });

  it("links what the studio can show it, instead of handing it in", async () => {
    const before = standIns.requests().length;
    const link = "https://studio.example/media/still-1?sig=1";
    await provider.start(edit("[sim takes=1]"), context({ linkAsset: async () => link }));
    const after = standIns.requests().slice(before);
    expect(after).toHaveLength(1);
    expect(after[0]?.body).toContain(link);
  });

  it("asks for lips on a shot with both files", async () => {
    const answer = await provider.start(lipsync(), context());
    expect(answer).toMatchObject({ status: "pending" });
  });

  it.each([
    ["error-500", "broken", true],
    ["error-503", "broken", true],
    ["out-of-funds", "out-of-funds", false],
    ["invalid", "invalid", false],
    ["key-refused", "broken", false],
  ])("when a start meets %s it is %s", async (fault, kind, retryable) => {
    const before = { submissions: submissions(), jobs: known() };
    const error = await faultOf(start(`${fault} [sim fault=${fault}]`));
    expect(error).toMatchObject({ kind, retryable });
    expect(submissions()).toBe(before.submissions + 1);
    expect(known()).toBe(before.jobs);
  });

  it.each(["throttle", "throttle-bare"])("is told when to come back: %s", async (fault) => {
    const now = 1_000_000_000_000;
    const mark = `${fault} [sim fault=${fault} takes=1]`;
    const before = submissions();
    const error = await faultOf(start(mark, { now: () => now }));
    expect(error).toMatchObject({ kind: "rate-limited", retryable: true });
    const wait = name === "fal" && fault === "throttle-bare" ? 30_000 : 2000;
    expect(error.retryAt).toBe(now + wait);
    expect(submissions()).toBe(before + 1);
    await start(mark);
  });

  it.each(["drop-after-accept", "html-200", "truncated-json", "no-id", "huge-json"])(
    "never sends a start twice, whose answer was lost: %s",
    async (fault) => {
      const before = { submissions: submissions(), jobs: known() };
      const error = await faultOf(start(`${fault} [sim fault=${fault} takes=1]`));
      expect(error).toMatchObject({ kind: "unknown-start", retryable: false });
      expect(submissions()).toBe(before.submissions + 1);
      expect(known()).toBe(before.jobs + 1);
    },
  );

  it("can't tell a line that went dead before from one that did after", async () => {
    const error = await faultOf(start("reset [sim fault=reset-before-accept]"));
    expect(error.kind).toBe("unknown-start");
  });

  it("keeps a job that was accepted in words it does not know", async () => {
    const handle = await start("[sim fault=unknown-at-once polls=1]");
    expect(await finish(handle)).toMatchObject({ kind: "file" });
  });

  it.each([
    ["poll-html", "broken"],
    ["poll-500", "broken"],
    ["poll-404", "broken"],
    ["poll-truncated", "broken"],
    ["poll-reset", "broken"],
    ["poll-huge", "broken"],
    ["poll-429", "rate-limited"],
  ])("asks again after %s", async (fault, kind) => {
    const handle = await start(`${fault} [sim fault=${fault} polls=1]`);
    const error = await faultOf(provider.check!(handle, context()));
    expect(error).toMatchObject({ kind, retryable: true });
    await finish(handle);
  });

  it("gives a job up that the maker has forgotten", async () => {
    const handle = await start("[sim takes=1]");
    const later = () => Date.now() + 120_000;
    const lost = { ...(handle as object), id: "nobody" };
    const error = await faultOf(provider.check!(lost, context({ now: later })));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
  });

  it("asks again when it hears a word it does not know", async () => {
    const handle = await start("[sim fault=unknown-status polls=3 as=CANCELED]");
    const error = await faultOf(provider.check!(handle, context()));
    expect(error).toMatchObject({ kind: "broken", retryable: true });
  });

  it("takes a status that goes back, and progress over the top, as they come", async () => {
    const seen: Pending[] = [];
    await finish(await start("[sim fault=status-backwards,progress-over polls=8]"), seen);
    const told = seen.flatMap(({ progress }) => (progress === null ? [] : [progress]));
    expect(told.length).toBeGreaterThan(1);
    for (const progress of told) expect(progress).toBeLessThanOrEqual(1);
  });

  it.each([
    ["job-fails", "broken"],
    ["moderated", "moderated"],
    ["no-artifact", "unusable"],
    ["empty-url", "unusable"],
  ])("is over when the job ends with %s", async (fault, kind) => {
    const handle = await start(`${fault} [sim fault=${fault} polls=0]`);
    const error = await faultOf(provider.check!(handle, context()));
    expect(error).toMatchObject({ kind, retryable: false });
  });

  it("calls a job off, also one that is over or unknown", async () => {
    const handle = await start("[sim takes=60000]");
    await provider.cancel!(handle, context());
    const error = await faultOf(provider.check!(handle, context()));
    expect(error.retryable).toBe(false);
    await provider.cancel!(handle, context());
    await provider.cancel!({ ...(handle as object), id: "nobody" }, context());
    const going = await start("[sim fault=cancel-ignored polls=2]");
    await provider.cancel!(going, context());
    await finish(going);
  });

  it("says nothing was sent when a file can't be handed in", async () => {
    const before = submissions();
    const gone = async (): Promise<never> => {
      throw new Error("The store is down.");
    };
    const error = await faultOf(provider.start(edit(), context({ readAsset: gone })));
    expect(error).toMatchObject({ kind: "broken", retryable: true });
    const unlinked = await faultOf(provider.start(edit(), context({ linkAsset: gone })));
    expect(unlinked).toMatchObject({ kind: "broken", retryable: true });
    expect(submissions()).toBe(before);
  });

  it("sends nothing without a key", async () => {
    const before = standIns.requests().length;
    const error = await faultOf(provider.start(still(), context({ key: null as never })));
    expect(error).toMatchObject({ kind: "broken", retryable: false });
    expect(standIns.requests()).toHaveLength(before);
  });

  it("believes a signed webhook, and asks the job it names", async () => {
    const before = hooks.caught.length;
    await start("[sim takes=40]", { webhook: hooks.url("w1") });
    await until(() => hooks.caught.length > before);
    const call = hooks.caught[before]!;
    const report = await provider.readWebhook!(call, context());
    const job = standIns.jobs().findLast((one) => one.webhook === hooks.url("w1"));
    expect(report?.id).toBe(job?.id);
    expect(await finish(report?.handle)).toMatchObject({ kind: "file" });
    const changed = { ...call, raw: new Uint8Array([...call.raw, 32]) };
    expect(await provider.readWebhook!(changed, context())).toBeNull();
    const old = context({ now: () => Date.now() + 301_000 });
    expect(await provider.readWebhook!(call, old)).toBeNull();
    const unsigned = { raw: call.raw, headers: new Headers() };
    expect(await provider.readWebhook!(unsigned, context())).toBeNull();
    const down = context({ fetch: () => Promise.reject(new Error("down")), key: "another" });
    const cold = { ...down, urls: { api: "http://127.0.0.1:1", rest: "http://127.0.0.1:1" } };
    expect(await provider.readWebhook!(call, cold)).toBeNull();
  });

  it.each([
    ["webhook-forged", 1, 1],
    ["webhook-stale", 1, 1],
    ["webhook-other", 2, 2],
    ["webhook-x5", 5, 1],
    ["webhook-second-key", 1, 1],
    ["webhook-late", 1, 1],
  ])("with %s believes %i reports of %i jobs", async (fault, believed, jobs) => {
    const before = hooks.caught.length;
    const url = hooks.url(fault);
    await start(`[sim fault=${fault} takes=30]`, { webhook: url });
    const mine = () =>
      standIns.truth().filter((one) => one.event === "webhook-sent" && one.webhook === url);
    const all = fault === "webhook-x5" ? 5 : /late|second/.test(fault) ? 1 : 2;
    await until(() => mine().length === all);
    const reports = await Promise.all(
      hooks.caught.slice(before).map((call) => provider.readWebhook!(call, context())),
    );
    const right = reports.filter((one) => one !== null);
    expect(right).toHaveLength(believed);
    expect(new Set(right.map(({ id }) => id)).size).toBe(jobs);
  });

  it("hears of the end before its start was answered, and again when nobody took it", async () => {
    const early = hooks.url("early");
    const before = hooks.caught.length;
    hooks.statuses.push(500, 500, 200);
    const handle = await start("[sim fault=webhook-early]", { webhook: early });
    expect(hooks.caught.length).toBeGreaterThan(before);
    await until(() => hooks.caught.length >= before + 3);
    const first = await provider.readWebhook!(hooks.caught[before]!, context());
    expect(first?.id).toBe((handle as { id: string }).id);
    await finish(handle);
  });

  it("never shows its key to the files, and keeps one job a submission", async () => {
    await pause(20);
    const stray = standIns.truth().filter((one) => one.event === "violation");
    expect(stray).toEqual([]);
    for (const one of standIns.requests().filter((each) => each.origin === "media")) {
      expect(one.headers["authorization"]).toBeUndefined();
      expect(JSON.stringify(one.headers)).not.toContain("secret");
    }
  });
});
