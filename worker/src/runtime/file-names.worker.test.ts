import { env } from "cloudflare:workers";
import { recipeOf } from "@aktion/schema/run/recipe";
import type { Task } from "@aktion/schema/tasks/task";
import { beforeAll, expect, test } from "vitest";
import { openStudio } from "../testing/client";
import { jobOf, storedStill } from "../testing/deliveries";
import { newOwner } from "../testing/ledger";
import { deliver, type Delivery } from "./deliver";
import { titleOfNode } from "./node-title";

beforeAll(openStudio);

const task: Task = {
  kind: "image.generate",
  prompt: "a pier",
  cast: [],
  style: null,
  aspect: "1:1",
  seed: null,
};

/** A run of one still on a board, about to be delivered. */
async function aboutToEnd(owner: string, board: string): Promise<Delivery> {
  const name = crypto.randomUUID().slice(0, 12);
  const run = `run_${name}`;
  await env.DB.prepare(
    `INSERT INTO runs (id, owner, board_id, tier, status, fingerprint, created_at)
     VALUES (?, ?, ?, 'draft', 'running', 'f', 1)`,
  )
    .bind(run, owner, board)
    .run();
  return {
    run,
    board,
    attempt: `att_${name}`,
    node: "pier",
    nodeKind: "image",
    place: 0,
    job: jobOf(task),
    slot: undefined,
    provider: "draft",
    model: "",
    cost: 0,
    tier: "draft",
    name: titleOfNode({ kind: "image", name: "Pier" }),
    stored: storedStill(`ast_${name}`),
    recipe: recipeOf(task, { model: null, seconds: 1 }),
    begunAt: 1,
    now: 2,
  };
}

const nameOf = async ({ stored }: Delivery) =>
  (
    await env.DB.prepare("SELECT name FROM assets WHERE id = ?")
      .bind(stored.asset)
      .first<{ name: string }>()
  )?.name;

test("of runs that end together each file is called as its take is counted", async () => {
  const [owner, board] = [newOwner(), `brd_${crypto.randomUUID()}`];
  const ends = await Promise.all(Array.from({ length: 3 }, () => aboutToEnd(owner, board)));
  const delivered = await Promise.all(ends.map((one) => deliver(env.DB, one)));
  const counts = delivered.map((one) => one!.take.slate ?? 0);
  expect(counts.toSorted()).toEqual([1, 2, 3]);
  expect(await Promise.all(ends.map(nameOf))).toEqual(counts.map((count) => `Pier, take ${count}`));
  // Delivered twice, as after a crash, it keeps its name.
  await deliver(env.DB, ends[0]!);
  expect(await nameOf(ends[0]!)).toBe(`Pier, take ${counts[0]}`);
});
