import { existsSync } from "node:fs";
import { fingerprint, stampMatches, writeStamp } from "../launcher/fingerprint.mjs";
import { at, binary, remembered, root } from "../launcher/places.mjs";
import { runToEnd } from "../launcher/process-group.mjs";
import { Stop, step } from "../launcher/say.mjs";

/** Builds the web app, unless the built one was made from exactly these sources. */
export async function buildPage(toolchain, { quiet = false } = {}) {
  const wanted = fingerprint(["web", "schema/src", "pnpm-lock.yaml"]);
  const stamp = remembered("page-built");
  if (existsSync(at("web", "dist", "index.html")) && stampMatches(stamp, wanted)) return;
  const build = async () => {
    const { code, text } = await runToEnd(toolchain.node, [binary.vite, "build", "web"], {
      cwd: root,
      env: { ...toolchain.env, NODE_ENV: "production", NO_COLOR: "1" },
      log: remembered("logs", "page.log"),
    });
    if (code !== 0) throw new Stop(`The page could not be built:\n${text.trim()}`);
    writeStamp(stamp, wanted);
  };
  await (quiet ? build() : step("Building the page", "Page built", build));
}
