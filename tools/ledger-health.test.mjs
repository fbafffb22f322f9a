import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { ledgerHealth } from "./ledger-health.mjs";
import { at } from "./launcher/places.mjs";
import { migrationNames } from "./studio/database.mjs";

function newDatabase() {
  const database = new DatabaseSync(":memory:");
  for (const name of migrationNames()) {
    database.exec(readFileSync(at("schema", "migrations", name), "utf8"));
  }
  return database;
}

const write = (database, id, kind, amount, debit, credit, hold = null) =>
  database
    .prepare(
      `insert into entries (id, kind, owner, unit, amount, debit, credit, hold, action, created_at)
       values (?, ?, 'mara', 'credit', ?, ?, ?, ?, 'test', 1)`,
    )
    .run(id, kind, amount, debit, credit, hold);

function withHolds() {
  const database = newDatabase();
  write(database, "gift", "grant", 10, "issued", "available");
  write(database, "h1", "hold", 4, "available", "held", "h1");
  write(database, "h2", "hold", 3, "available", "held", "h2");
  write(database, "s1", "settle", 3, "held", "spent", "h1");
  write(database, "b1", "return", 1, "held", "available", "h1");
  return database;
}

const broken = (database) =>
  ledgerHealth(database)
    .lines.filter((line) => line.startsWith("NO"))
    .map((line) => line.slice(5));

test("a database without a ledger has nothing to say", () => {
  expect(ledgerHealth(new DatabaseSync(":memory:"))).toEqual({ fine: true, lines: [] });
});

test("a ledger that only its own rules wrote keeps every promise", () => {
  for (const database of [newDatabase(), withHolds()]) {
    const { fine, lines } = ledgerHealth(database);
    expect([fine, lines.every((line) => line.startsWith("yes"))]).toEqual([true, true]);
    expect(lines.length).toBe(4);
  }
});

test("a balance changed by hand is found", () => {
  const database = withHolds();
  database.exec("update balances set amount = amount + 5 where account = 'available'");
  expect(broken(database)).toEqual([
    "every owner's unit adds up to nothing: mara credit",
    "the history adds up to every balance: mara credit available",
  ]);
});

test("a hold resolved twice, past the rules, is found", () => {
  const database = withHolds();
  database.exec("drop trigger entries_rules; drop index entries_resolved");
  write(database, "r1", "release", 1, "held", "available", "h1");
  expect(broken(database)).toEqual([
    "every hold is resolved once at most: h1",
    "what is held is what open holds hold: mara credit",
  ]);
  expect(ledgerHealth(database).fine).toBe(false);
});
