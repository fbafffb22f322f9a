import { at, root } from "../launcher/places.mjs";
import { startGroup } from "../launcher/process-group.mjs";
import { buildPage } from "../studio/page.mjs";

/** Drills of their own; without a name a real studio is started, loaded, killed and started again. */
const named = { chains: ["chains", "main.ts"], secrets: ["secrets", "main.ts"] };

/** `npm run drill`: a real studio is treated badly, and then judged. */
export async function run({ args, toolchain }) {
  await buildPage(toolchain);
  const own = named[args[0]];
  const file = at("bench", "drill", ...(own ?? ["main.ts"]));
  const env = { ...toolchain.env, NODE_NO_WARNINGS: "1" };
  const options = { cwd: root, env };
  return startGroup(toolchain.node, [file, ...(own ? args.slice(1) : args)], options).exited;
}
