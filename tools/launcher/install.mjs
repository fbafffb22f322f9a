import { fingerprint, stampMatches, writeStamp } from "./fingerprint.mjs";
import { at, remembered, root } from "./places.mjs";
import { runToEnd } from "./process-group.mjs";
import { Stop, step } from "./say.mjs";
import { bringPnpm } from "./toolchain.mjs";

const recipe = [
  "package.json",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "schema/package.json",
  "worker/package.json",
  "web/package.json",
];

/** Installs from the lockfile, unless exactly this was installed before. */
export async function installParts(toolchain) {
  const wanted = fingerprint(recipe);
  // The stamp lives inside node_modules, so that deleting the one deletes the other.
  const stamp = at("node_modules", ".aktion-installed");
  if (stampMatches(stamp, wanted)) return;
  const pnpm = await bringPnpm(toolchain);
  await step("Installing the parts Aktion is made of", "Parts installed", async () => {
    const { code, text } = await runToEnd(pnpm, ["install", "--frozen-lockfile"], {
      cwd: root,
      env: { ...toolchain.env, CI: "true" },
      log: remembered("logs", "install.log"),
    });
    if (code !== 0) throw new Stop(explain(text));
    writeStamp(stamp, wanted);
  });
}

function explain(text) {
  const advice = text.includes("OUTDATED_LOCKFILE")
    ? "A package.json and pnpm-lock.yaml disagree. Run `pnpm install` once and try again."
    : "If it says it could not fetch something: check the network connection and try again; " +
      "what is already there is kept.";
  const lines = text.trim().split("\n").slice(-12);
  return ["The installation did not work. Its last words:", ...lines, "", advice].join("\n");
}
