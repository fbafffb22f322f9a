import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StandIns } from "../stand-ins.ts";
import type { QueueMaker } from "./queue-maker.ts";
import { catchWebhooks, until, type Context } from "./rig.ts";

interface Hands {
  readonly context: (more?: Partial<Context>) => Context;
  readonly start: (mark: string, more?: Partial<Context>) => Promise<unknown>;
  readonly finish: (handle: unknown) => Promise<unknown>;
  readonly standIns: () => StandIns;
}

type Row = readonly [fault: string, believed: number, jobs: number];
/** A forged report that came to the right address is a hint like another: it is asked about. */
const rows: Readonly<Record<"signed" | "told", readonly Row[]>> = {
  signed: [
    ["webhook-forged", 1, 1],
    ["webhook-stale", 1, 1],
    ["webhook-other", 2, 2],
    ["webhook-x5", 5, 1],
    ["webhook-second-key", 1, 1],
    ["webhook-late", 1, 1],
  ],
  told: [
    ["webhook-x5", 5, 1],
    ["webhook-late", 1, 1],
  ],
};

/** What an adapter owes its maker's reports: none is more than a hint, and a forged one is nothing. */
export function describeReports(maker: QueueMaker, hands: Hands): void {
  const { provider, reports } = maker;
  const { context, start, finish, standIns } = hands;
  describe("its reports", () => {
    let hooks: Awaited<ReturnType<typeof catchWebhooks>>;
    beforeAll(async () => {
      hooks = await catchWebhooks();
    });
    afterAll(() => hooks.close());

    it("are believed when they prove where they come from, and the job they name is asked", async () => {
      const before = hooks.caught.length;
      await start("[sim takes=40]", { webhook: hooks.url("w1") });
      await until(() => hooks.caught.length > before);
      const call = hooks.caught[before]!;
      const report = await provider.readWebhook!(call, context());
      const job = standIns()
        .jobs()
        .findLast((one) => one.webhook === hooks.url("w1"));
      expect(report?.id).toBe(job?.id);
      expect(await finish(report?.handle)).toMatchObject({ kind: "file" });
      const nonsense = { ...call, raw: new TextEncoder().encode("<html>") };
      expect(await provider.readWebhook!(nonsense, context())).toBeNull();
      if (reports === "told") {
        expect(await provider.readWebhook!({ ...call, proven: false }, context())).toBeNull();
        return;
      }
      const changed = { ...call, raw: new Uint8Array([...call.raw, 32]) };
      expect(await provider.readWebhook!(changed, context())).toBeNull();
      const old = context({ now: () => Date.now() + 301_000 });
      expect(await provider.readWebhook!(call, old)).toBeNull();
      const unsigned = { ...call, headers: new Headers() };
      expect(await provider.readWebhook!(unsigned, context())).toBeNull();
      const down = context({ fetch: () => Promise.reject(new Error("down")), key: "another" });
      const cold = { ...down, urls: { api: "http://127.0.0.1:1", rest: "http://127.0.0.1:1" } };
      expect(await provider.readWebhook!(call, cold)).toBeNull();
    });

    it.each(reports ? rows[reports] : [])(
      "with %s, %i of them are believed, of %i jobs",
      async (fault, believed, jobs) => {
        const before = hooks.caught.length;
        const url = hooks.url(fault);
        await start(`[sim fault=${fault} takes=30]`, { webhook: url });
        const mine = () =>
          standIns()
            .truth()
            .filter((one) => one.event === "webhook-sent" && one.webhook === url);
        const all = fault === "webhook-x5" ? 5 : /late|second/.test(fault) ? 1 : 2;
        await until(() => mine().length === all);
        const told = await Promise.all(
          hooks.caught.slice(before).map((call) => provider.readWebhook!(call, context())),
        );
        const right = told.filter((one) => one !== null);
        expect(right).toHaveLength(believed);
        expect(new Set(right.map(({ id }) => id)).size).toBe(jobs);
      },
    );

    it("come before the start was answered, and again when nobody took them", async () => {
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
  });
}
