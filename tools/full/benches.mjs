// Every bench runs to its end. What it measures is read by people; a time is never a test.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { at } from "../launcher/places.mjs";

const names = readdirSync(at("bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""));

let failed = 0;
for (const name of names) {
  const options = { encoding: "utf8", timeout: 600_000 };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [at("bench", "run.mjs"), name, "--json"],
    options,
  );
  console.log(`${name}\n${stdout}`);
  if (status === 0 && stdout.trimEnd().endsWith("}")) continue;
  failed += 1;
  console.log(stderr);
}
process.exitCode = failed > 0 ? 1 : 0;
