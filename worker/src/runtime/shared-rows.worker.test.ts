import { env } from "cloudflare:workers";
import { recipeOf } from "@aktion/schema/run/recipe";
import { tenthUnit } from "@aktion/schema/money/ledger";
import { consentText } from "@aktion/schema/sharing/consent-text";
import type { Task } from "@aktion/schema/tasks/task";
import fc from "fast-check";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { holdStatement } from "../storage/ledger";
import { moneyIsSound } from "../testing/books";
import { openStudio } from "../testing/client";
import { jobOf, storedStill } from "../testing/deliveries";
import { newOwner, rawGrant } from "../testing/ledger";
import { deliver, deliverLate, type Delivery } from "./deliver";

vi.setConfig({ testTimeout: 60_000 });
beforeAll(openStudio);
beforeEach(() => env.BUCKET.put("an/object", "bytes"));
afterEach(moneyIsSound);

const d1 = env.DB;
const now = Date.now();

interface Facts {
  readonly on: boolean;
  readonly version: string;
  readonly guest: boolean;
  readonly tier: "draft" | "standard" | "premium";
  readonly provider: string;
  readonly boardPrivate: boolean | null;
  readonly graphPrivate: boolean;
  readonly input: "none" | "own" | "strange" | "another's" | "deleted";
  readonly cast: "none" | "own" | "another's";
  readonly price: number;
}

const sharable: Facts = {
  on: true,
  version: consentText.version,
  guest: false,
  tier: "standard",
  provider: "fal",
  boardPrivate: false,
  graphPrivate: false,
  input: "own",
  cast: "none",
  price: 2,
};

const user = (id: string, guest: boolean) =>
  d1
    .prepare(
      "INSERT INTO user (id, name, email, updated_at, is_anonymous) VALUES (?1, ?1, ?1, 1, ?2)",
    )
    .bind(id, guest ? 1 : 0);
const asset = (id: string, owner: string, lendable: boolean, deleted: boolean) =>
  d1
    .prepare(
      `INSERT INTO assets (id, owner, object_key, kind, type, name, bytes, sha256, source, lendable,
         created_at, deleted_at) VALUES (?1, ?2, 'k', 'image', 'image/png', 'n', 9, 'a', 'upload', ?3, 1, ?4)`,
    )
    .bind(id, owner, lendable ? 1 : 0, deleted ? 1 : null);
const graph = (hidden: boolean) => ({ settings: { private: hidden } });

/** A person's run with a job of it ready to be delivered. */
async function ready(facts: Facts, owner = newOwner()): Promise<Delivery> {
  const name = crypto.randomUUID().slice(0, 12);
  const run = `run_${name}`;
  const board = facts.boardPrivate === null ? null : `brd_${name}`;
  const inputId = `ast_in_${name}`;
  const castId = `cst_${name}`;
  const task: Task = {
    kind: "image.edit",
    image: facts.input === "none" ? "" : inputId,
    preset: "custom",
    prompt: "in chalk",
    cast: facts.cast === "none" ? [] : [{ name: "Mara", prompt: "", assets: [], castId }],
    strength: 0.5,
    aspect: "1:1",
    seed: 7,
  };
  const plain: Task = {
    kind: "image.generate",
    prompt: "a",
    cast: task.cast,
    style: null,
    aspect: "1:1",
    seed: null,
  };
  const job = jobOf(facts.input === "none" ? plain : task, {
    key: `k ${name}`,
    price: facts.price,
  });
  const holds = [{ node: "n", job: 0, unit: "credit", amount: facts.price, action: "restyle" }];
  await d1.batch([
    user(`${owner} ${name}`, facts.guest),
    d1
      .prepare(
        "UPDATE user SET id = ?1 WHERE id = ?2 AND NOT EXISTS (SELECT 1 FROM user WHERE id = ?1)",
      )
      .bind(owner, `${owner} ${name}`),
    d1
      .prepare(
        `INSERT INTO runs (id, owner, board_id, tier, status, fingerprint, created_at)
         VALUES (?, ?, ?, 'standard', 'running', 'f', 1)`,
      )
      .bind(run, owner, board),
    d1
      .prepare(`INSERT INTO run_orders (run, "order") VALUES (?, ?)`)
      .bind(run, JSON.stringify({ graph: graph(facts.graphPrivate) })),
    ...(board === null
      ? []
      : [
          d1
            .prepare(
              `INSERT INTO boards (id, owner, title, revision, graph, nodes, aspect, created_at, updated_at)
               VALUES (?, ?, 't', 1, ?, 1, '1:1', 1, 1)`,
            )
            .bind(board, owner, JSON.stringify(graph(facts.boardPrivate === true))),
        ]),
    ...(facts.on || facts.version !== consentText.version
      ? [
          d1
            .prepare(`INSERT INTO sharing_consents (owner, version, "on", at) VALUES (?, ?, ?, 1)`)
            .bind(owner, facts.version, facts.on ? 1 : 0),
        ]
      : []),
    asset(
      inputId,
      facts.input === "another's" ? "somebody else" : owner,
      facts.input !== "strange",
      facts.input === "deleted",
    ),
    d1
      .prepare(
        `INSERT INTO cast_members (id, owner, name, notes, pictures, created_at, updated_at)
         VALUES (?, ?, 'Mara', '', '[]', 1, 1)`,
      )
      .bind(castId, facts.cast === "another's" ? "somebody else" : owner),
    rawGrant(owner, facts.price),
    holdStatement(d1, { run, owner, board, now, holds }),
  ]);
  return {
    run,
    board,
    attempt: `att_${name}`,
    node: "n",
    nodeKind: "restyle",
    place: 0,
    job,
    slot: { pay: "credit", amount: facts.price, each: facts.price },
    provider: facts.provider,
    model: "a model",
    cost: 0,
    tier: facts.tier,
    name: "Chalk",
    stored: storedStill(`ast_${name}`),
    recipe: recipeOf(job.task, { model: "a model", seconds: 1.5 }),
    begunAt: now - 1500,
    now,
  };
}

const rowOf = ({ attempt }: Delivery) =>
  d1
    .prepare("SELECT * FROM shared_training_data WHERE id = ?")
    .bind(attempt.replace("att_", "shr_"))
    .first<Record<string, unknown>>();
const lendable = async ({ stored }: Delivery) =>
  (
    await d1
      .prepare("SELECT lendable FROM assets WHERE id = ?")
      .bind(stored.asset)
      .first<{ lendable: number }>()
  )?.lendable === 1;

test("a row says what was made, of what, how and how long it took", async () => {
  const delivery = await ready(sharable);
  await deliver(d1, delivery);
  const row = await rowOf(delivery);
  expect(row).toMatchObject({
    take_id: delivery.attempt.replace("att_", "tk_"),
    asset_id: delivery.stored.asset,
    node_kind: "restyle",
    output_kind: "image",
    tier: "standard",
    maker: "fal",
    model: "a model",
    milliseconds: 1500,
    bytes: 5,
    rating: null,
    copied_at: null,
  });
  expect(JSON.parse(row!["settings"] as string)).toEqual({
    task: "image.edit",
    preset: "custom",
    strength: 0.5,
    aspect: "1:1",
    seed: 7,
  });
  expect(JSON.parse(row!["inputs"] as string)).toEqual([{ as: "image", file: "input-1" }]);
  expect(JSON.parse(row!["files"] as string)).toMatchObject([
    { name: "output" },
    { name: "input-1" },
  ]);
  expect(JSON.stringify(row)).not.toContain(delivery.board);
});

const facts: fc.Arbitrary<Facts> = fc.record({
  on: fc.boolean(),
  version: fc.constantFrom(consentText.version, consentText.version, "an older one"),
  guest: fc.constantFrom(false, false, true),
  tier: fc.constantFrom(
    "draft" as const,
    "standard" as const,
    "standard" as const,
    "premium" as const,
  ),
  provider: fc.constantFrom("draft", "fal", "fal"),
  boardPrivate: fc.constantFrom(null, false, false, true),
  graphPrivate: fc.constantFrom(false, false, true),
  input: fc.constantFrom(
    "none" as const,
    "own" as const,
    "own" as const,
    "strange" as const,
    "another's" as const,
    "deleted" as const,
  ),
  cast: fc.constantFrom("none" as const, "own" as const, "another's" as const),
  price: fc.constantFrom(0, 2, 8),
});

/** The rule, in a line: any one no is a no. */
const lends = (one: Facts): boolean =>
  one.tier !== "draft" &&
  one.boardPrivate !== true &&
  !one.graphPrivate &&
  (one.input === "none" || one.input === "own") &&
  one.cast !== "another's";
const shares = (one: Facts): boolean =>
  lends(one) &&
  one.on &&
  one.version === consentText.version &&
  !one.guest &&
  one.provider !== "draft";

/** All yes but for one answer, for each answer that is a no: none can hide behind another. */
const noes: Partial<Facts>[] = [
  { on: false },
  { version: "an older one" },
  { guest: true },
  { tier: "draft" },
  { provider: "draft" },
  { boardPrivate: true },
  { graphPrivate: true },
  { input: "strange" },
  { input: "another's" },
  { input: "deleted" },
  { cast: "another's" },
];

async function expectHolds(one: Facts): Promise<void> {
  const delivery = await ready(one);
  const done = await deliver(d1, delivery);
  expect(done?.take.id).toBe(delivery.attempt.replace("att_", "tk_"));
  expect([(await rowOf(delivery)) !== null, done?.share != null]).toEqual([
    shares(one),
    shares(one),
  ]);
  expect(await lendable(delivery)).toBe(lends(one));
  const paid = await d1
    .prepare("SELECT amount FROM entries WHERE run = ? AND kind = 'share'")
    .bind(delivery.run)
    .first<{ amount: number }>();
  expect(paid?.amount ?? 0).toBe(shares(one) ? one.price : 0);
}

test.each(noes)("nothing is written where %o", async (no) => {
  expect(shares({ ...sharable, ...no })).toBe(false);
  await expectHolds({ ...sharable, ...no });
});

test("whatever else is so: one no is a no, and all yes is a row", async () => {
  await expectHolds(sharable);
  await fc.assert(fc.asyncProperty(facts, expectHolds), { numRuns: 60 });
});

test("an order that is gone, or says nothing of privacy, counts as private", async () => {
  for (const change of [
    "DELETE FROM run_orders WHERE run = ?",
    `UPDATE run_orders SET "order" = '{}' WHERE run = ?`,
  ]) {
    const delivery = await ready(sharable);
    await d1.prepare(change).bind(delivery.run).run();
    await deliver(d1, delivery);
    expect(await rowOf(delivery)).toBeNull();
  }
});

test("delivered again it is one row; withdrawn in between it stays withdrawn", async () => {
  const delivery = await ready(sharable);
  for (let again = 0; again < 3; again += 1) await deliver(d1, delivery);
  expect(await rowOf(delivery)).not.toBeNull();
  await d1.prepare("DELETE FROM shared_training_data").run();
  await d1.prepare("DELETE FROM training_outbox").run();
  await deliver(d1, delivery);
  expect(await rowOf(delivery)).toBeNull();
  expect(await d1.prepare("SELECT 1 FROM training_outbox").first()).toBeNull();
});

test("what a cancelled run delivers is not shared, what a lost start made late is", async () => {
  const cancelled = await ready(sharable);
  const stop = (run: string) =>
    d1.prepare("UPDATE runs SET status = 'cancelled' WHERE id = ?").bind(run).run();
  await stop(cancelled.run);
  expect(await deliver(d1, cancelled)).toBeNull();
  expect(await rowOf(cancelled)).toBeNull();
  expect((await deliverLate(d1, cancelled)).share).not.toBeNull();
  expect(await rowOf(cancelled)).toMatchObject({ node_kind: "restyle" });
  await d1.batch([
    d1.prepare("UPDATE runs SET status = 'running' WHERE id = ?").bind(cancelled.run),
    d1.prepare("DELETE FROM runs WHERE id = ?").bind(cancelled.run),
  ]);
});

test("tenths add up exactly: never lost, never ten of them kept", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }),
      async (prices) => {
        const owner = newOwner();
        let sum = 0;
        for (const price of prices) {
          const delivery = await ready({ ...sharable, price }, owner);
          await deliver(d1, delivery);
          await deliver(d1, delivery);
          sum += price;
          const { results } = await d1
            .prepare(
              "SELECT unit, account, amount FROM balances WHERE owner = ? AND account = 'available'",
            )
            .bind(owner)
            .all<{ unit: string; amount: number }>();
          const of = (unit: string) => results.find((one) => one.unit === unit)?.amount ?? 0;
          expect([of("credit"), of(tenthUnit)]).toEqual([Math.floor(sum / 10), sum % 10]);
        }
      },
    ),
    { numRuns: 8 },
  );
});
