// Shows the local database: its tables, columns and rows, whether any migration is missing, and
// whether the ledger keeps its promises.
// Reads the file itself, without changing it, so it may run beside the studio.
import { DatabaseSync } from "node:sqlite";
import { ledgerHealth } from "./ledger-health.mjs";
import { databaseFile, migrationNames } from "./studio/database.mjs";
import { placesOf } from "./studio/studio.mjs";

const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
const internal = /^(_cf_|sqlite_|d1_migrations$)/;

function tablesOf(database) {
  const listed = database
    .prepare(
      // Not the tables that a search index keeps its parts in.
      "select name, type from pragma_table_list where schema = 'main' and type <> 'shadow' order by name",
    )
    .all();
  return listed
    .filter(({ name }) => !internal.test(name))
    .map(({ name, type }) => ({
      name,
      type,
      columns: database.prepare(`pragma table_info(${quoted(name)})`).all(),
      rows: database.prepare(`select count(*) as rows from ${quoted(name)}`).get().rows,
    }));
}

function appliedMigrations(database) {
  try {
    return database.prepare("select name, applied_at from d1_migrations order by id").all();
  } catch {
    return [];
  }
}

function describeColumn({ name, type, notnull, dflt_value: otherwise, pk }) {
  const facts = [type.toLowerCase(), notnull && "required", pk && "key"];
  if (otherwise !== null) facts.push(`default ${otherwise}`);
  return `    ${name.padEnd(24)} ${facts.filter(Boolean).join(", ")}`;
}

/** What differs between the folder and the database, in words; nothing when they agree. */
export function compareMigrations(written, applied) {
  const missing = written.filter((name) => !applied.includes(name));
  const unknown = applied.filter((name) => !written.includes(name));
  const lines = [];
  if (missing.length > 0) {
    lines.push(`Not applied yet: ${missing.join(", ")}. npm start applies them.`);
  }
  if (unknown.length > 0) {
    lines.push(`Applied, but no longer in schema/migrations: ${unknown.join(", ")}.`);
  }
  return lines;
}

function main() {
  const file = databaseFile(placesOf(process.env).state);
  if (!file) {
    console.log("There is no local database yet. npm start makes it.");
    return 1;
  }
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = tablesOf(database);
  for (const { name, type, columns, rows } of tables) {
    console.log(
      `${name} (${type === "view" ? "view, " : ""}${rows} ${rows === 1 ? "row" : "rows"})`,
    );
    for (const column of columns) console.log(describeColumn(column));
  }
  const applied = appliedMigrations(database);
  console.log(`\n${tables.length} tables and views. Migrations applied:`);
  for (const { name, applied_at: when } of applied) console.log(`    ${name}  ${when}`);
  const differences = compareMigrations(
    migrationNames(),
    applied.map(({ name }) => name),
  );
  console.log(differences.length > 0 ? differences.join("\n") : "    none is missing");
  const { fine, lines } = ledgerHealth(database);
  if (lines.length > 0) console.log(`\nLedger:\n    ${lines.join("\n    ")}`);
  return differences.length > 0 || !fine ? 1 : 0;
}

if (process.argv[1]?.endsWith("check-db.mjs")) process.exitCode = main();
