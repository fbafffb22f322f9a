// The engine in virtual time: many thousand random boards, faults, crashes and cancels, each held to
// the invariants. `node tools/full/simulation.mjs [SCHEDULES [SEED]]`, or AKTION_SCHEDULES and
// AKTION_SEED; a failing schedule prints the seed and path that bring it back. Before a change of the
// engine is kept, 50,000; a full run draws as many as there is time for, others each time.
import { spawn } from "node:child_process";
import { at, binary, root } from "../launcher/places.mjs";

const [, , countWord, seedWord] = process.argv;
const count = Number(countWord ?? process.env.AKTION_SCHEDULES ?? 20_000);
const seed = Number(seedWord ?? process.env.AKTION_SEED ?? Math.floor(Math.random() * 0x7fff0000));
const processes = 2;
const file = at("worker", "src", "engine", "simulation.test.ts");

function share(place) {
  const args = [binary.vitest, "run", file, "--project=unit", "--disable-console-intercept=true"];
  const env = {
    ...process.env,
    AKTION_SCHEDULES: String(Math.ceil(count / processes)),
    AKTION_SEED: String(seed + place),
  };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (text += part));
    child.on("close", (code) => resolve({ failed: code !== 0, text }));
  });
}

const begun = Date.now();
const shares = await Promise.all(Array.from({ length: processes }, (_, place) => share(place)));
for (const { failed, text } of shares) {
  const [line] = /^.*\d+ schedules in .*$/m.exec(text) ?? [];
  console.log(failed || !line ? text : line);
}
const failed = shares.filter((one) => one.failed).length;
const seconds = Math.round((Date.now() - begun) / 1000);
const violations = failed > 0 ? `violations in ${failed} of ${processes} shares` : "0 violations";
console.log(`${count} schedules from seed ${seed} in ${seconds} s: ${violations}`);
process.exitCode = failed > 0 ? 1 : 0;
