import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./places.mjs";

const skipped = new Set(["node_modules", "dist", "e2e", ".wrangler", ".aktion"]);

/** All files under the given paths (relative to the repository), sorted, with '/' between. */
export function filesUnder(paths, { skip = skipped, base = root } = {}) {
  const found = [];
  const visit = (relative) => {
    const stats = statSync(path.join(base, relative), { throwIfNoEntry: false });
    if (stats?.isFile()) found.push(relative);
    if (!stats?.isDirectory()) return;
    for (const name of readdirSync(path.join(base, relative))) {
      if (!skip.has(name)) visit(`${relative}/${name}`);
    }
  };
  paths.forEach(visit);
  return found.sort((one, other) => (one < other ? -1 : 1));
}

/** One short text that changes when any of the files changes, appears or goes. */
export function fingerprint(paths, options) {
  const hash = createHash("sha256");
  for (const file of filesUnder(paths, options)) {
    hash.update(file).update("\0");
    hash.update(readFileSync(path.join(options?.base ?? root, file))).update("\0");
  }
  return hash.digest("hex");
}

export function stampMatches(stamp, value) {
  try {
    return readFileSync(stamp, "utf8") === value;
  } catch {
    return false;
  }
}

export function writeStamp(stamp, value) {
  writeFileSync(stamp, value);
}
