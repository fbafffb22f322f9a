import { at, root } from "../launcher/places.mjs";
import { startGroup } from "../launcher/process-group.mjs";
import { buildPage } from "../studio/page.mjs";

/** `npm run drill`: a real studio is started, loaded, killed and started again, and then judged. */
export async function run({ args, toolchain }) {
  await buildPage(toolchain);
  const env = { ...toolchain.env, NODE_NO_WARNINGS: "1" };
  const options = { cwd: root, env };
  return startGroup(toolchain.node, [at("bench", "drill", "main.ts"), ...args], options).exited;
}
