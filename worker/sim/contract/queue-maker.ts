import type { Task } from "@aktion/schema/tasks/task";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Fit, Provider } from "../../src/ports/provider";
import type { MakerName, StandIns } from "../stand-ins.ts";
import type { Recorded } from "../standin/listen.ts";
import { describeReports } from "./reports.ts";
import { contextOf, faultOf, open, pause, type Context } from "./rig.ts";

type Pending = Extract<Answer, { status: "pending" }>;
type Row = readonly [fault: string, kind: string, retryable?: boolean];

/** A maker that takes a job and is asked after it, as its own tests describe it. */
export interface QueueMaker {
  readonly name: MakerName;
  readonly provider: Provider;
  /** True for the request that orders a job. */
  readonly orders: (request: Recorded) => boolean;
  /** The smallest task it takes, with a marker among its words, and what that comes to. */
  readonly task: (mark: string) => Task;
  readonly media: "image" | "video" | "audio";
  /** A shot, where it makes those beside what the task comes to. */
  readonly shot?: (mark: string) => Task;
  /** A task that hands a file in. */
  readonly withFile: (mark: string) => Task;
  /** Refusals of a start; the common ones unless said. */
  readonly refusals?: readonly Row[];
  /** Milliseconds a 429 without a header makes wait; unsaid, the studio decides. */
  readonly bareWait?: number;
  /** How a job may end without anything. */
  readonly endings?: readonly Row[];
  /** Answers to a question that are only asked again. */
  readonly stumbles?: readonly Row[];
  readonly settings?: Readonly<Record<string, string>>;
  /** Whether it can be told to stop, and whether it tells how far it is. */
  readonly cancels: boolean;
  readonly tells: boolean;
  /** Its reports are signed, or come to an address only it was told, or there are none. */
  readonly reports: "signed" | "told" | null;
  /** Whether a file is named by its link where there is one. */
  readonly links: boolean;
}

const refusals: readonly Row[] = [
  ["error-500", "broken", true],
  ["error-503", "broken", true],
  ["out-of-funds", "out-of-funds", false],
  ["invalid", "invalid", false],
  ["key-refused", "broken", false],
];
const endings: readonly Row[] = [
  ["job-fails", "broken"],
  ["moderated", "moderated"],
  ["no-artifact", "unusable"],
  ["empty-url", "unusable"],
];
const stumbles: readonly Row[] = [
  ["poll-html", "broken"],
  ["poll-500", "broken"],
  ["poll-404", "broken"],
  ["poll-truncated", "broken"],
  ["poll-reset", "broken"],
  ["poll-huge", "broken"],
  ["poll-429", "rate-limited"],
];
const lost = ["drop-after-accept", "html-200", "truncated-json", "no-id", "huge-json"];

const pngSignature = [0x89, 0x50, 0x4e, 0x47];

/** What every adapter of such a maker owes the port. */
export function keepsTheQueueContract(maker: QueueMaker): void {
  const { name, provider, task } = maker;
  describe(`the contract, kept by ${name}`, () => {
    let standIns: StandIns;
    beforeAll(async () => {
      standIns = await open({ makers: [name] });
    });
    afterAll(() => standIns.close());

    const context = (more: Partial<Context> = {}): Context => ({
      ...contextOf(standIns, name),
      settings: maker.settings ?? {},
      ...more,
    });
    const start = async (mark: string, more: Partial<Context> = {}) => {
      const answer = await provider.start(task(mark), context(more));
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
    const submissions = () => standIns.requests().filter(maker.orders).length;
    const known = () => standIns.jobs().length;

    it("makes what is asked: pending, then a file on the maker's own host", async () => {
      const seen: Pending[] = [];
      const artifact = await finish(await start("[sim polls=4]"), seen);
      expect(seen).toHaveLength(4);
      const told = seen.map(({ progress }) => progress);
      expect(told.slice(0, 2)).toEqual([null, null]);
      if (maker.tells) for (const progress of told.slice(2)) expect(progress).toBeGreaterThan(0);
      for (const { askAgainIn } of seen) {
        expect(askAgainIn).toBeGreaterThanOrEqual(maker.media === "image" ? 700 : 2000);
        expect(askAgainIn).toBeLessThanOrEqual(10_000);
      }
      expect(artifact).toMatchObject({ kind: "file", media: maker.media });
      const answer = await fetch((artifact as { url: string }).url);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(bytes.length).toBeGreaterThan(200);
      if (maker.media === "image") expect([...bytes.subarray(0, 4)]).toEqual(pngSignature);
    });

    it.runIf(maker.shot)("makes a shot too, with patience", async () => {
      const answer = await provider.start(maker.shot!("[sim polls=1]"), context());
      expect(answer.status).toBe("pending");
      const { askAgainIn, handle } = answer as Pending;
      expect(askAgainIn).toBeGreaterThanOrEqual(2000);
      expect(await finish(handle)).toMatchObject({ kind: "file", media: "video" });
    });

    it("waits out a cold start", async () => {
      const seen: Pending[] = [];
      await finish(await start("[sim polls=8 fault=cold-boot]"), seen);
      expect(seen).toHaveLength(8);
      expect(seen.filter(({ progress }) => progress === null).length).toBeGreaterThanOrEqual(7);
    });

    it.runIf(maker.links)(
      "links what the studio can show it, instead of handing it in",
      async () => {
        const before = standIns.requests().length;
        const asked: (Fit | undefined)[] = [];
        const linkAsset = async (id: string, fit?: Fit) => {
          asked.push(fit);
          return `https://studio.example/media/${id}?sig=1`;
        };
        await provider.start(maker.withFile("[sim takes=1]"), context({ linkAsset }));
        const after = standIns.requests().slice(before);
        expect(after).toHaveLength(1);
        expect(after[0]?.body).toContain("https://studio.example/media/");
        expect(asked.length).toBeGreaterThan(0);
      },
    );

    it.each(maker.refusals ?? refusals)(
      "when a start meets %s it is %s",
      async (fault, kind, retryable) => {
        const before = { submissions: submissions(), jobs: known() };
        const error = await faultOf(start(`${fault} [sim fault=${fault}]`));
        expect(error).toMatchObject({ kind, retryable });
        expect(submissions()).toBe(before.submissions + 1);
        expect(known()).toBe(before.jobs);
      },
    );

    it.each(["422", "422text", "400text", "403", "500text", "200text"])(
      "says nothing of its key where its maker repeats what it was asked: %s",
      async (shape) => {
        const start = provider.start(task(`[sim fault=echo as=${shape}]`), context());
        const { message } = await faultOf(start);
        expect(message).not.toContain("id:secret");
      },
    );

    it.each(["throttle", "throttle-bare"])("is told when to come back: %s", async (fault) => {
      const now = 1_000_000_000_000;
      const mark = `${fault} [sim fault=${fault} takes=1]`;
      const before = submissions();
      const error = await faultOf(start(mark, { now: () => now }));
      expect(error).toMatchObject({ kind: "rate-limited", retryable: true });
      const wait = fault === "throttle-bare" ? maker.bareWait : 2000;
      expect(error.retryAt).toBe(wait === undefined ? null : now + wait);
      expect(submissions()).toBe(before + 1);
      await start(mark);
    });

    it.each(lost)("never sends a start twice, whose answer was lost: %s", async (fault) => {
      const before = { submissions: submissions(), jobs: known() };
      const error = await faultOf(start(`${fault} [sim fault=${fault} takes=1]`));
      expect(error).toMatchObject({ kind: "unknown-start", retryable: false });
      expect(submissions()).toBe(before.submissions + 1);
      expect(known()).toBe(before.jobs + 1);
    });

    it("can't tell a line that went dead before from one that did after", async () => {
      const error = await faultOf(start("reset [sim fault=reset-before-accept]"));
      expect(error.kind).toBe("unknown-start");
    });

    it("keeps a job that was accepted in words it does not know", async () => {
      const handle = await start("[sim fault=unknown-at-once polls=1]");
      expect(await finish(handle)).toMatchObject({ kind: "file" });
    });

    it.each(maker.stumbles ?? stumbles)("asks again after %s", async (fault, kind) => {
      const handle = await start(`${fault} [sim fault=${fault} polls=1]`);
      const error = await faultOf(provider.check!(handle, context()));
      expect(error).toMatchObject({ kind, retryable: true });
      await finish(handle);
    });

    it("gives a job up that the maker has forgotten", async () => {
      const handle = await start("[sim takes=1]");
      const later = () => Date.now() + 120_000;
      const gone = { ...(handle as object), id: "nobody" };
      const error = await faultOf(provider.check!(gone, context({ now: later })));
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
      if (maker.tells) expect(told.length).toBeGreaterThan(1);
      for (const progress of told) expect(progress).toBeLessThanOrEqual(1);
    });

    it.each(maker.endings ?? endings)("is over when the job ends with %s", async (fault, kind) => {
      const handle = await start(`${fault} [sim fault=${fault} polls=0]`);
      const error = await faultOf(provider.check!(handle, context()));
      expect(error).toMatchObject({ kind, retryable: false });
    });

    it.runIf(maker.cancels)("calls a job off, also one that is over or unknown", async () => {
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
      const file = maker.withFile("[sim takes=1]");
      const error = await faultOf(provider.start(file, context({ readAsset: gone })));
      expect(error).toMatchObject({ kind: "broken", retryable: true });
      if (maker.links) {
        const unlinked = await faultOf(provider.start(file, context({ linkAsset: gone })));
        expect(unlinked).toMatchObject({ kind: "broken", retryable: true });
      }
      expect(submissions()).toBe(before);
    });

    it("sends nothing without a key", async () => {
      const before = standIns.requests().length;
      const error = await faultOf(provider.start(task(""), context({ key: null })));
      expect(error).toMatchObject({ kind: "broken", retryable: false });
      expect(standIns.requests()).toHaveLength(before);
    });

    it("tells whether a key is good, and orders nothing by it", async () => {
      const before = known();
      await provider.tryKey!(context());
      const error = await faultOf(provider.tryKey!(context({ key: "bad:key" })));
      expect(error).toMatchObject({ kind: "broken", retryable: false });
      const away = Object.keys(context().urls).map((one) => [one, "http://127.0.0.1:1"]);
      const unreached = context({ urls: Object.fromEntries(away) as Record<string, string> });
      expect(await faultOf(provider.tryKey!(unreached))).toMatchObject({ retryable: true });
      expect(known()).toBe(before);
    });

    if (maker.reports) describeReports(maker, { context, start, finish, standIns: () => standIns });

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
}
