// Every bench runs to its end. What it measures is read by people; a time is never a test.
import { spawn } from "node:child_process";
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
  library: ["--few"],
  "library-page": ["--few"],
  makers: ["--rounds", "2", "--megabytes", "20", "--in-flight", "0"],
  sheet: ["kinds"],
  start: ["--rounds", "1"],
  "template-page": ["--rounds", "3"],
  "training-export": ["--few"],
  zip: ["--few"],
};

/** Two at a time: none is held to its figures here. */
const lanes = 2;
const failed = [];
const waiting = [...names];

function runToEnd(name) {
  const args = [at("bench", "run.mjs"), name, ...(tried[name] ?? []), "--json"];
  const child = spawn(process.execPath, args, { timeout: 600_000 });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"])
    child[stream].on("data", (part) => (said[stream] += part));
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, ...said })));
}

async function lane() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const begun = Date.now();
    const { status, stdout, stderr } = await runToEnd(name);
    console.log(`${name}, ${Math.round((Date.now() - begun) / 1000)} s\n${stdout}`);
    if (status !== 0) failed.push(`${name} ended with ${status}.\n${stderr.trim()}`);
    else if (!stdout.trimEnd().endsWith("}")) failed.push(`${name} printed no figures at its end.`);
  }
}

await Promise.all(Array.from({ length: lanes }, lane));
if (failed.length > 0) {
  console.log(`\nFailed:\n${failed.join("\n")}`);
  process.exitCode = 1;
}
