import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fingerprint, stampMatches, writeStamp } from "../launcher/fingerprint.mjs";
import { at, binary, root } from "../launcher/places.mjs";
import { runToEnd } from "../launcher/process-group.mjs";
import { Stop, step } from "../launcher/say.mjs";
import { wranglerEnv } from "./wrangler.mjs";

/** The file of the local D1 database inside a state folder, if there is one yet. */
export function databaseFile(state) {
  const folder = path.join(state, "v3", "d1", "miniflare-D1DatabaseObject");
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder).find((each) => /^[0-9a-f]{32,}\.sqlite$/.test(each));
  return name && path.join(folder, name);
}

export function migrationNames() {
  const folder = at("schema", "migrations");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort();
}

/** Brings the database to the newest form, unless it is known to have it. */
export async function prepareDatabase({ toolchain, state, log }) {
  if (migrationNames().length === 0) return;
  const wanted = fingerprint(["schema/migrations", "wrangler.toml"]);
  // The stamp lives inside the state folder, so that deleting the one deletes the other.
  const stamp = path.join(state, ".migrations-applied");
  if (databaseFile(state) && stampMatches(stamp, wanted)) return;
  await step("Preparing the database", "Database ready", async () => {
    const args = ["d1", "migrations", "apply", "DB", "--local", `--persist-to=${state}`, "--env="];
    const { code, text } = await runToEnd(toolchain.node, [binary.wrangler, ...args], {
      cwd: root,
      env: wranglerEnv(toolchain),
      log,
    });
    if (code !== 0) throw new Stop(`The database could not be prepared:\n${text.trim()}`);
    writeStamp(stamp, wanted);
  });
}
