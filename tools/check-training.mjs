// Shows what is shared for training on this machine: the table, its figures, the newest rows, exports,
// and whether rows and files agree. May run beside the studio.
import { placesOf } from "./studio/studio.mjs";
import { trainingHealth } from "./training-health.mjs";

const day = (at) => new Date(at).toISOString().slice(0, 16).replace("T", " ");
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const newest = 10;

function describe({ rows, files, orders, columns, stats, stamps, exports }) {
  const lines = [`shared_training_data (${rows.length} rows)`];
  for (const { name, type, notnull } of columns)
    lines.push(`    ${name.padEnd(16)} ${type.toLowerCase()}${notnull ? ", required" : ""}`);
  lines.push("", "training_data_stats");
  for (const row of stats)
    lines.push(
      `    ${row.month}  ${row.node_kind.padEnd(18)} ${row.output_kind.padEnd(6)} ` +
        `${row.contributions} of ${row.people}, ${megabytes(row.bytes)}, ${row.rated} rated`,
    );
  lines.push("", "Newest contributions");
  for (const row of rows.slice(-newest).reverse())
    lines.push(
      `    ${day(row.created_at)}  ${row.node_kind.padEnd(18)} ${row.id}  ` +
        `${JSON.parse(row.files).length} files${row.copied_at === null ? ", not copied yet" : ""}`,
    );
  lines.push("", "Consent");
  for (const { version, on, stamps: count } of stamps)
    lines.push(`    version ${version}: said ${on ? "yes" : "no"} ${count} times`);
  lines.push("", "Exports");
  for (const { id, at, by, rows: count } of exports)
    lines.push(`    ${day(at)}  ${id}  ${count} rows, ${by}`);
  lines.push("", `${files.length} files in the private bucket, ${orders} orders open.`);
  return lines;
}

function main() {
  const health = trainingHealth(placesOf(process.env).state);
  if (!health) {
    console.log("There is no local database yet, or an older one. npm start makes it.");
    return 1;
  }
  console.log(describe(health).join("\n"));
  for (const words of health.wrong) console.log(`NO   ${words}`);
  if (health.wrong.length === 0) console.log("yes  every row has its files, every file its row");
  return health.wrong.length > 0 ? 1 : 0;
}

process.exitCode = main();
