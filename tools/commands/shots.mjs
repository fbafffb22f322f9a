import { at, root } from "../launcher/places.mjs";
import { startGroup } from "../launcher/process-group.mjs";
import { Stop, step } from "../launcher/say.mjs";
import { buildPage } from "../studio/page.mjs";
import { findBrowser } from "../testing/find-browser.mjs";

/** `npm run shots [NAME]`: photographs every scene of web/e2e/shots, or those named like NAME. */
export async function run({ args, toolchain }) {
  if (args.some((arg) => arg.startsWith("-"))) {
    throw new Stop("npm run shots takes no options, only a part of a scene's name.");
  }
  const env = { ...toolchain.env, AKTION_BROWSER: findBrowser() };
  await buildPage(toolchain);
  const group = startGroup(toolchain.node, [at("tools", "shots", "run.mjs"), ...args], {
    cwd: root,
    env,
  });
  return step("Photographing", "Photographs are in the folder shots", () => group.exited);
}
