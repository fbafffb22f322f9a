import { expect, test } from "vitest";
import type { CastModelRow } from "../ports/cast-models";
import { attemptOf, modelOf } from "./trained";

const row = (id: string, at: number, more: Partial<CastModelRow> = {}): CastModelRow => ({
  id,
  member: "cst_1",
  run: `run_${id}`,
  tier: "standard",
  pictures: ["ast_1"],
  provider: "fal",
  objectKey: `u/me/${id}`,
  why: null,
  createdAt: at,
  readyAt: null,
  endedAt: null,
  ...more,
});

test("nobody is trained before a training is ready", () => {
  const going = row("a", 1);
  expect(modelOf([going], "cst_1")).toBeNull();
  expect(attemptOf([going], "cst_1")).toBe(going);
});

test("the newest that is ready is used, while a later one is made or came to nothing", () => {
  const first = row("a", 1, { readyAt: 2 });
  const second = row("b", 3, { readyAt: 4 });
  const failed = row("c", 5, { endedAt: 6, why: "No." });
  const all = [failed, second, first];
  expect(modelOf(all, "cst_1")).toBe(second);
  expect(attemptOf(all, "cst_1")).toBe(failed);
  expect(attemptOf([second, first], "cst_1")).toBeNull();
});

test("a rehearsal never stands before what was really trained, and is another member's never", () => {
  const real = row("a", 1, { readyAt: 2 });
  const rehearsal = row("b", 3, { readyAt: 4, tier: "draft", objectKey: null, provider: "draft" });
  expect(modelOf([rehearsal, real], "cst_1")).toBe(real);
  expect(modelOf([rehearsal], "cst_1")).toBe(rehearsal);
  expect(modelOf([real], "cst_2")).toBeNull();
});
