import { env } from "cloudflare:workers";
import { boards } from "@aktion/schema/tables/boards";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Env } from "../env";
import { openDatabase } from "../storage/database";
import { openStudio } from "../testing/client";
import { withFaults } from "./faults";

beforeAll(openStudio);

const faulty = (rates: object, more: Partial<Env> = {}): Env =>
  withFaults({ ...(env as unknown as Env), ...more, DRILL_FAULTS: JSON.stringify(rates) });

const board = (id: string) => ({
  id,
  owner: "u",
  title: id,
  revision: 1,
  graph: "{}",
  nodes: 0,
  aspect: "16:9",
  createdAt: 1,
  updatedAt: 1,
});
const count = (id: string) =>
  env.DB.prepare("SELECT count(*) AS count FROM boards WHERE id = ?")
    .bind(id)
    .first<number>("count");

test("without a drill, and away from one's own machine, the bindings are the bindings", () => {
  const plain = env as unknown as Env;
  expect(withFaults(plain)).toBe(plain);
  const deployed = { ...plain, ENVIRONMENT: "production", DRILL_FAULTS: '{"before":1}' };
  expect(withFaults(deployed)).toBe(deployed);
});

test("one environment is given its faults once, so what is kept by it stays kept", () => {
  const own = { ...(env as unknown as Env), DRILL_FAULTS: "{}" };
  expect(withFaults(own)).toBe(withFaults(own));
});

test("with no fault falling, all ways to the database work, drizzle's too", async () => {
  const { DB } = faulty({ seed: 1 });
  const db = openDatabase(DB);
  await db.insert(boards).values(board("brd_one"));
  const found = await db.select().from(boards).where(eq(boards.id, "brd_one")).get();
  expect(found?.title).toBe("brd_one");
  const statement = DB.prepare("SELECT title FROM boards WHERE id = ?").bind("brd_one");
  expect(await statement.first("title")).toBe("brd_one");
  expect((await statement.all()).results).toEqual([{ title: "brd_one" }]);
  expect(await statement.raw()).toEqual([["brd_one"]]);
  const [one, two] = await DB.batch([statement, DB.prepare("SELECT 2 AS two")]);
  expect([one?.results, two?.results]).toEqual([[{ title: "brd_one" }], [{ two: 2 }]]);
  const rows = await db.batch([db.select().from(boards).where(eq(boards.id, "brd_one"))]);
  expect(rows[0]).toHaveLength(1);
});

test("a call that fails before did nothing; one that fails after did all of it", async () => {
  const before = faulty({ before: 1 });
  const insert = (to: D1Database, id: string) => openDatabase(to).insert(boards).values(board(id));
  await expect(insert(before.DB, "brd_before")).rejects.toThrow("Failed query");
  expect(await count("brd_before")).toBe(0);
  const after = faulty({ after: 1 });
  await expect(insert(after.DB, "brd_after")).rejects.toThrow("Failed query");
  expect(await count("brd_after")).toBe(1);
  const batch = after.DB.batch([
    after.DB.prepare("UPDATE boards SET title = 'x' WHERE id = ?").bind("brd_after"),
  ]);
  await expect(batch).rejects.toThrow("Network connection lost");
  expect(
    (await openDatabase(env.DB).select().from(boards).where(eq(boards.title, "x"))).length,
  ).toBe(1);
});

test("the store fails likewise, and misses an object that is there once", async () => {
  await expect(faulty({ before: 1 }).BUCKET.put("f/one", "1")).rejects.toThrow("Unspecified error");
  expect(await env.BUCKET.head("f/one")).toBeNull();
  await expect(faulty({ after: 1 }).BUCKET.put("f/two", "2")).rejects.toThrow("Unspecified error");
  expect(await (await env.BUCKET.get("f/two"))?.text()).toBe("2");
  const { BUCKET } = faulty({ stale: 1 });
  expect(await BUCKET.get("f/two")).toBeNull();
  expect(await (await BUCKET.get("f/two"))?.text()).toBe("2");
  await expect(faulty({ after: 1 }).BUCKET.delete("f/two")).rejects.toThrow("Unspecified error");
  expect(await env.BUCKET.head("f/two")).toBeNull();
});

test("the same seed throws the same dice", async () => {
  const course = async (seed: number): Promise<string> => {
    const { DB } = faulty({ seed, before: 0.5 });
    const outcomes = [];
    for (let place = 0; place < 24; place += 1) {
      const asked = DB.prepare("SELECT 1").first();
      outcomes.push(
        await asked.then(
          () => "1",
          () => "0",
        ),
      );
    }
    return outcomes.join("");
  };
  expect(await course(5)).toBe(await course(5));
  expect(await course(5)).not.toBe(await course(6));
});

test("a call may be slow, and whoever asks the drill has faults only while it says so", async () => {
  const slow = faulty({ slow: 1, slowMs: 60 });
  const from = Date.now();
  await slow.DB.prepare("SELECT 1").first();
  expect(Date.now() - from).toBeGreaterThanOrEqual(50);
  const away = faulty({ before: 1, asks: true }, { DRILL_URL: "http://127.0.0.1:9" });
  expect(await away.DB.prepare("SELECT 1 AS one").first("one")).toBe(1);
});
