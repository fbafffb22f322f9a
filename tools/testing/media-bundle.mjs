// The media script as one bundle, for tests in which the studio's Worker needs its MEDIA binding.
import { readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fingerprint, stampMatches, writeStamp } from "../launcher/fingerprint.mjs";
import { binary, remembered, root } from "../launcher/places.mjs";
import { runToEnd } from "../launcher/process-group.mjs";
import { wranglerEnv } from "../studio/wrangler.mjs";

const kinds = { ".js": "ESModule", ".wasm": "CompiledWasm", ".bin": "Data", ".txt": "Text" };

let modules;

/** The modules in miniflare's form; every worker of a test run asks for them, and all get the same. */
export const mediaModules = () => (modules ??= readModules());

/** Builds it when its sources have changed. */
async function readModules() {
  const folder = path.dirname(remembered("media-bundle", "index.js"));
  const stamp = remembered("media-bundle-built");
  const wanted = fingerprint(["worker/media", "schema/src", "pnpm-lock.yaml", "wrangler.toml"]);
  if (!stampMatches(stamp, wanted)) {
    // Built beside it and put in its place whole: another run may be reading the old one.
    const fresh = `${folder}-${process.pid}`;
    const args = ["deploy", "--dry-run", "--env=media", `--outdir=${fresh}`];
    const { code, text } = await runToEnd(process.execPath, [binary.wrangler, ...args], {
      cwd: root,
      env: wranglerEnv({ env: process.env }),
      log: remembered("logs", "media-bundle.log"),
    });
    if (code !== 0) throw new Error(`The media script could not be built:\n${text}`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
    writeStamp(stamp, wanted);
  }
  return readdirSync(folder)
    .filter((name) => path.extname(name) in kinds)
    .sort((one, other) => Number(other === "index.js") - Number(one === "index.js"))
    .map((name) => ({
      type: kinds[path.extname(name)],
      path: name,
      contents: readFileSync(path.join(folder, name)),
    }));
}
