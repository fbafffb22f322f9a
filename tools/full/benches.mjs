// Every bench runs to its end. What it measures is read by people; a time is never a test.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { at } from "../launcher/places.mjs";

const names = readdirSync(at("bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""));

/** The longest ones are only tried here; their figures are taken by hand, on a quiet machine. */
const tried = {
  canvas: ["--cards", "100", "--rounds", "1"],
  draft: ["--few"],
  engine: ["--rounds", "1"],
  makers: ["--rounds", "2", "--megabytes", "20"],
  sheet: ["kinds"],
  start: ["--rounds", "1"],
};

const failed = [];
for (const name of names) {
  const begun = Date.now();
  const options = { encoding: "utf8", timeout: 600_000 };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [at("bench", "run.mjs"), name, ...(tried[name] ?? []), "--json"],
    options,
  );
  console.log(`${name}, ${Math.round((Date.now() - begun) / 1000)} s\n${stdout}`);
  if (status !== 0) failed.push(`${name} ended with ${status}.\n${stderr.trim()}`);
  else if (!stdout.trimEnd().endsWith("}")) failed.push(`${name} printed no figures at its end.`);
}
if (failed.length > 0) {
  console.log(`\nFailed:\n${failed.join("\n")}`);
  process.exitCode = 1;
}
