import { at, root } from "../launcher/places.mjs";
import { startGroup } from "../launcher/process-group.mjs";

/** `npm run bench NAME`: one measurement; without a name, what there is. */
export async function run({ args, toolchain }) {
  const options = { cwd: root, env: toolchain.env };
  return startGroup(toolchain.node, [at("bench", "run.mjs"), ...args], options).exited;
}
