import type { Task } from "@aktion/schema/tasks/task";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Artifact, Provider } from "../../src/ports/provider";
import type { MakerName, StandIns } from "../stand-ins.ts";
import type { Recorded } from "../standin/listen.ts";
import { contextOf, faultOf, open, type Context } from "./rig.ts";

type Row = readonly [fault: string, kind: string, retryable: boolean];

/** A maker that answers a request with what it made, as its own tests describe it. */
export interface AtOnceMaker {
  readonly name: MakerName;
  readonly provider: Provider;
  /** True for the request that orders something. */
  readonly orders: (request: Recorded) => boolean;
  /** The smallest task it takes, with a marker among its words, and what that comes to. */
  readonly task: (mark: string) => Task;
  readonly media: "image" | "video" | "audio" | "text";
  /** A task that hands a file in; none, for makers of words. */
  readonly withFile?: (mark: string) => Task;
  /** What its start meets, and what becomes of it; the common ones unless said. */
  readonly refusals?: readonly Row[];
  /** Milliseconds a 429 without a header makes wait; unsaid, the studio decides. */
  readonly bareWait?: number;
  /** Answers that were paid for and hold nothing that can be used. */
  readonly useless: readonly Row[];
  /** Answers that broke off on their way: whether it was made, nobody knows. */
  readonly lost?: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
  /** False for a maker without keys. */
  readonly keyed?: boolean;
}

const refusals: readonly Row[] = [
  ["error-500", "broken", true],
  ["error-503", "broken", true],
  ["out-of-funds", "out-of-funds", false],
  ["invalid", "invalid", false],
  ["key-refused", "broken", false],
  ["moderated", "moderated", false],
];
const losses = ["drop-after-accept", "truncated-json"];

export function sizeOf(artifact: Artifact): number {
  if (artifact.kind === "text") return artifact.text.length;
  return "url" in artifact ? artifact.url.length : artifact.bytes.length;
}

/** What every adapter of such a maker owes the port. */
export function keepsTheAtOnceContract(maker: AtOnceMaker): void {
  const { name, provider, task, keyed = true } = maker;
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
    const submissions = () => standIns.requests().filter(maker.orders).length;

    it("answers with what was asked, whole", async () => {
      const answer = await provider.start(task("[sim takes=1]"), context());
      expect(answer.status).toBe("done");
      if (answer.status !== "done") return;
      const { artifact } = answer;
      if (artifact.kind === "bytes" || artifact.kind === "file")
        expect(artifact.media).toBe(maker.media);
      else expect(artifact.kind).toBe(maker.media);
      expect(sizeOf(artifact)).toBeGreaterThan(10);
      // One that a file tells of must be asked for by the host, not by the adapter.
      expect(standIns.requests().filter(({ origin }) => origin === "media")).toEqual([]);
    });

    it.each(maker.refusals ?? refusals)(
      "when a start meets %s it is %s",
      async (fault, kind, retryable) => {
        const before = submissions();
        const mark = `${fault} [sim fault=${fault}]`;
        const error = await faultOf(provider.start(task(mark), context()));
        expect(error).toMatchObject({ kind, retryable });
        expect(submissions()).toBe(before + 1);
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
      const start = () => provider.start(task(mark), context({ now: () => now }));
      const error = await faultOf(start());
      expect(error).toMatchObject({ kind: "rate-limited", retryable: true });
      const wait = fault === "throttle-bare" ? maker.bareWait : 2000;
      expect(error.retryAt).toBe(wait === undefined ? null : now + wait);
      expect(submissions()).toBe(before + 1);
      expect((await start()).status).toBe("done");
    });

    it.each(maker.lost ?? losses)(
      "never sends a start twice, whose answer was lost: %s",
      async (fault) => {
        const before = submissions();
        const mark = `${fault} [sim fault=${fault} takes=1]`;
        const error = await faultOf(provider.start(task(mark), context()));
        expect(error.kind).toBe(provider.repeatable ? "broken" : "unknown-start");
        expect(error.retryable).toBe(provider.repeatable);
        expect(submissions()).toBe(before + 1);
      },
    );

    it.each(maker.useless)("takes no %s for an answer", async (fault, kind, retryable) => {
      const before = submissions();
      const mark = `${fault} [sim fault=${fault} takes=1]`;
      const error = await faultOf(provider.start(task(mark), context()));
      expect(error).toMatchObject({ kind, retryable });
      expect(submissions()).toBe(before + 1);
    });

    it.runIf(maker.withFile)("says nothing was sent when a file can't be handed in", async () => {
      const before = submissions();
      const gone = async (): Promise<never> => {
        throw new Error("The store is down.");
      };
      const file = maker.withFile!("[sim takes=1]");
      const error = await faultOf(
        provider.start(file, context({ readAsset: gone, linkAsset: gone })),
      );
      expect(error).toMatchObject({ kind: "broken", retryable: true });
      expect(submissions()).toBe(before);
    });

    it.runIf(keyed)("sends nothing without a key", async () => {
      const before = standIns.requests().length;
      const error = await faultOf(provider.start(task(""), context({ key: null })));
      expect(error).toMatchObject({ kind: "broken", retryable: false });
      expect(standIns.requests()).toHaveLength(before);
    });

    it.runIf(keyed)("tells whether a key is good, and orders nothing by it", async () => {
      const before = submissions();
      await provider.tryKey!(context());
      const error = await faultOf(provider.tryKey!(context({ key: "bad:key" })));
      expect(error).toMatchObject({ kind: "broken", retryable: false });
      const away = Object.keys(context().urls).map((one) => [one, "http://127.0.0.1:1"]);
      const unreached = context({ urls: Object.fromEntries(away) as Record<string, string> });
      expect(await faultOf(provider.tryKey!(unreached))).toMatchObject({ retryable: true });
      expect(submissions()).toBe(before);
    });

    it("puts its key into no body, and keeps it from the files", () => {
      for (const { origin, body, path, headers } of standIns.requests()) {
        expect(body).not.toContain("id:secret");
        expect(path).not.toContain("secret");
        if (origin === "media") expect(JSON.stringify(headers)).not.toContain("secret");
      }
    });
  });
}
