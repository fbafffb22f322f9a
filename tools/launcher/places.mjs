import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root = fileURLToPath(new URL("../../", import.meta.url)).replace(/[/\\]$/, "");

export const at = (...parts) => path.join(root, ...parts);

/** What the launcher remembers between runs; ignored by git, safe to delete. */
export function remembered(...parts) {
  const file = at(".aktion", ...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

export const binary = {
  wrangler: at("node_modules", "wrangler", "bin", "wrangler.js"),
  vite: at("node_modules", "vite", "bin", "vite.js"),
  vitest: at("node_modules", "vitest", "vitest.mjs"),
  oxfmt: at("node_modules", "oxfmt", "bin", "oxfmt"),
  oxlint: at("node_modules", "oxlint", "bin", "oxlint"),
  knip: at("node_modules", "knip", "bin", "knip.js"),
  drizzleKit: at("node_modules", "drizzle-kit", "bin.cjs"),
  tsc: at("node_modules", "typescript", "bin", "tsc"),
};
