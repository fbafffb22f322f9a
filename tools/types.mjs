// Checks the types of every part that has a tsconfig.json, two at a time.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { at, binary, root } from "./launcher/places.mjs";

const parts = ["schema", "worker", "worker/sim", "web", "web/e2e", "bench", "tools"];
const waiting = parts.filter((part) => existsSync(at(part, "tsconfig.json")));

function check(part) {
  const args = [binary.tsc, "-p", part, "--pretty", "false"];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 1 << 26 }, (error, out, complaint) => {
      console.log(error ? `${part}: wrong\n${out}${complaint}` : `${part}: fine`);
      if (error) process.exitCode = 1;
      resolve();
    });
  });
}

async function work() {
  for (let part = waiting.shift(); part; part = waiting.shift()) await check(part);
}

await Promise.all([work(), work()]);
