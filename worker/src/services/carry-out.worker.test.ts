import { env } from "cloudflare:workers";
import { me } from "@aktion/schema/api/me";
import { withdrawContribution } from "@aktion/schema/api/sharing";
import { createScheduledController } from "cloudflare:test";
import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import studio from "../index";
import { type Client, openStudio } from "../testing/client";
import { idOf, signedIn } from "../testing/people";
import { lentBy, orders, plantShare, share, sharesOf } from "../testing/shares";
import { createObjectStore } from "../storage/object-store";
import { createSharingStore } from "../storage/sharing-store";
import { createTrainingOutbox } from "../storage/training-outbox";
import { openDatabase } from "../storage/database";
import { carryOut } from "./carry-out";

vi.setConfig({ testTimeout: 60_000 });

let one: Client;
let owner: string;
beforeAll(openStudio);
beforeEach(async () => {
  one = await signedIn();
  await one.ask(me, {});
  await share(one);
  owner = await idOf(one);
});
afterEach(() => env.DB.prepare("DELETE FROM training_outbox").run());

const lent = createObjectStore(env.TRAINING);
const outbox = createTrainingOutbox(env.DB);
const sharing = createSharingStore(openDatabase(env.DB));
const parts = { outbox, objects: createObjectStore(env.BUCKET), lent, now: () => Date.now() };
const newShare = () => `shr_${crypto.randomUUID().slice(0, 12)}`;
const allDue = () => env.DB.prepare("UPDATE training_outbox SET due_at = 0").run();

test("files are copied once their row is there, and the row says so", async () => {
  const id = newShare();
  await plantShare(one, id);
  expect(await carryOut(parts)).toBe(1);
  expect(await lentBy(one)).toEqual([`${id}/output`]);
  expect((await sharesOf(one))[0]!.copiedAt).not.toBeNull();
  expect(await orders()).toBe(0);
});

test("a row that was withdrawn before its copy leaves nothing behind", async () => {
  const id = newShare();
  await plantShare(one, id);
  await one.ask(withdrawContribution, { path: { id } });
  await carryOut(parts);
  expect(await lentBy(one)).toEqual([]);
  expect(await orders()).toBe(0);
});

test("withdrawn while its file is on its way, the file does not stay", async () => {
  const id = newShare();
  await plantShare(one, id);
  const slow = {
    ...lent,
    putStream: async (...args: Parameters<typeof lent.putStream>) => {
      const digest = await lent.putStream(...args);
      await one.ask(withdrawContribution, { path: { id } });
      // Its removal was carried out before this file came.
      await env.TRAINING.put(args[0], "an output");
      return digest;
    },
  };
  await carryOut({ ...parts, lent: slow });
  expect(await sharesOf(one)).toEqual([]);
  expect(await lentBy(one)).toEqual([]);
  expect(await orders()).toBe(0);
});

test("a studio that ends between file and row leaves the order, and the sweep cleans up", async () => {
  const id = newShare();
  await plantShare(one, id);
  const [held] = await outbox.claim(Date.now(), 1, [id]);
  await env.TRAINING.put(held!.files[0]!.key, "an output");
  await one.ask(withdrawContribution, { path: { id } });
  await env.TRAINING.put(held!.files[0]!.key, "an output");
  expect(await carryOut(parts)).toBe(0);
  await allDue();
  await studio.scheduled(createScheduledController(), env);
  expect(await lentBy(one)).toEqual([]);
  expect(await orders()).toBe(0);
});

test("what can't be removed now is removed later; the row is gone at once", async () => {
  const id = newShare();
  await plantShare(one, id);
  await carryOut(parts);
  await sharing.withdraw(owner, [id], Date.now());
  const broken = { ...lent, remove: () => Promise.reject(new Error("no answer")) };
  expect(await carryOut({ ...parts, lent: broken })).toBe(0);
  expect(await sharesOf(one)).toEqual([]);
  expect(await lentBy(one)).toEqual([`${id}/output`]);
  // Not before its time.
  expect(await carryOut(parts)).toBe(0);
  await allDue();
  expect(await carryOut(parts)).toBe(1);
  expect(await lentBy(one)).toEqual([]);
});

test("bytes that are not those that were made are not kept as copied", async () => {
  const id = newShare();
  await plantShare(one, id);
  await env.BUCKET.put(`u/${owner}/${id}`, "an OUTPUT");
  expect(await carryOut(parts)).toBe(0);
  expect((await sharesOf(one))[0]!.copiedAt).toBeNull();
});

test("a file that is gone for good takes its row with it, after some looks", async () => {
  const id = newShare();
  await plantShare(one, id);
  await env.BUCKET.delete(`u/${owner}/${id}`);
  for (let look = 1; look < 6; look += 1) {
    await allDue();
    expect(await carryOut(parts)).toBe(0);
    expect(await sharesOf(one)).toHaveLength(1);
  }
  await allDue();
  expect(await carryOut(parts)).toBe(1);
  expect(await sharesOf(one)).toEqual([]);
});

test("an order is one caller's at a time", async () => {
  const id = newShare();
  await plantShare(one, id);
  const claims = await Promise.all([1, 2, 3].map(() => outbox.claim(Date.now(), 5, [id])));
  expect(claims.flat()).toHaveLength(1);
});

type Step = "copy" | "withdraw" | "crash";

test("in whatever order: where the row is gone at the end, so are its files", async () => {
  const steps = fc.array(fc.constantFrom<Step>("copy", "withdraw", "crash"), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const id = newShare();
      await plantShare(one, id);
      const key = `u/${owner}/${id}/output`;
      for (const step of all) {
        await allDue();
        if (step === "copy") await carryOut(parts, { shares: [id] });
        if (step === "withdraw") await sharing.withdraw(owner, [id], Date.now());
        // Claimed, copied, and never heard of again.
        if (
          step === "crash" &&
          (await outbox.claim(Date.now(), 9, [id])).some((one) => one.work === "copy")
        )
          await env.TRAINING.put(key, "an output");
      }
      await allDue();
      await carryOut(parts, { shares: [id] });
      expect(await orders()).toBe(0);
      const there = (await sharesOf(one)).some((row) => row.id === id);
      expect(there).toBe(!all.includes("withdraw"));
      expect((await env.TRAINING.head(key)) !== null).toBe(there);
    }),
    { numRuns: 10 },
  );
});
