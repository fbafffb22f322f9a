import { at, root } from "../launcher/places.mjs";
import { startGroup } from "../launcher/process-group.mjs";

/** `npm run sim`: stand-ins for the outside makers, to steer a studio by without their bills. */
export async function run({ args, toolchain }) {
  const options = { cwd: root, env: toolchain.env };
  return startGroup(toolchain.node, [at("worker", "sim", "index.ts"), ...args], options).exited;
}
