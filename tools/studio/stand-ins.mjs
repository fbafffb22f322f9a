// The makers' stand-ins as a process of their own: for `npm start -- --sim`, for tests and benches.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { at } from "../launcher/places.mjs";

let started;

/** The Worker's variables that lead to one set of stand-ins for a whole test run. */
export const standInBindings = () => {
  const plan = { durations: { image: 150, video: 400 }, retryAfter: 1 };
  return (started ??= openStandIns(plan)).then(({ environment }) => environment);
};

/** Tests that are about no maker go by the first two there were, and by the one who bridges stills. */
const first = "replicate,fal,runcomfy";

/**
 * Starts stand-ins by a plan, of the named makers or of all (null). `environment` are a Worker's
 * variables that lead to them, with TRUTH_URL, which answers their log. They end with `close`, or with
 * this process. `node` is a Node that reads TypeScript.
 *
 * @param {object} plan
 * @param {{ makers?: string | null; node?: string }} [options]
 */
export async function openStandIns(plan, { makers = first, node = process.execPath } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "aktion-stand-ins-"));
  const file = path.join(folder, "plan.json");
  writeFileSync(file, JSON.stringify(plan));
  const args = [at("worker", "sim", "index.ts"), "--attached", "--plan", file];
  if (makers !== null) args.push("--makers", makers);
  const child = spawn(node, args, { stdio: ["pipe", "pipe", "inherit"] });
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the stand-ins ended with ${code}`)));
  });
  rmSync(folder, { recursive: true });
  for (const held of [child, child.stdin, child.stdout]) held.unref();
  const { environment, truth } = JSON.parse(line);
  return {
    environment: { ...environment, TRUTH_URL: truth.url },
    close: () => child.stdin.end(),
  };
}
