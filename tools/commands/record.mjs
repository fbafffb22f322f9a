import { existsSync, readFileSync } from "node:fs";
import { at, root } from "../launcher/places.mjs";
import { startGroup } from "../launcher/process-group.mjs";
import { placesOf } from "../studio/studio.mjs";
import { overlay, readVars } from "../studio/vars.mjs";

/** `npm run record MAKER`: what a true maker answers, held against what is documented. */
export async function run({ args, toolchain }) {
  const { bundleScript } = await import("../studio/bundle-script.mjs");
  const file = await bundleScript(at("worker", "sim", "record", "main.ts"), "bench", "record");
  const { vars } = placesOf(process.env);
  const kept = existsSync(vars) ? readVars(readFileSync(vars, "utf8")) : {};
  const env = { ...toolchain.env, ...overlay(kept, process.env, "") };
  return startGroup(toolchain.node, [file, ...args], { cwd: root, env }).exited;
}
