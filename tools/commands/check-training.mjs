import { at, root } from "../launcher/places.mjs";
import { startGroup } from "../launcher/process-group.mjs";

/** `npm run check:training`: what is shared for training on this machine. */
export async function run({ args, toolchain }) {
  const env = { ...toolchain.env, NODE_NO_WARNINGS: "1" };
  return startGroup(toolchain.node, [at("tools", "check-training.mjs"), ...args], {
    cwd: root,
    env,
  }).exited;
}
