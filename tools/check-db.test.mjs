import { expect, test } from "vitest";
import { compareMigrations } from "./check-db.mjs";

test("a database that has every migration has nothing to say", () => {
  expect(compareMigrations(["0000_a.sql"], ["0000_a.sql"])).toEqual([]);
});

test("missing and unknown migrations are named", () => {
  const [missing, unknown] = compareMigrations(["0000_a.sql", "0001_b.sql"], ["0000_a.sql", "x"]);
  expect(missing).toContain("0001_b.sql");
  expect(unknown).toContain("x");
});
