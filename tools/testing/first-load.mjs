// How much JavaScript a browser loads before the board page can be used.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const boardPage = /^src\/pages\/board/i;

/** The entry and the board page's own chunks, with all they import at once. */
export function firstLoadFiles(manifest) {
  const names = new Set();
  const board = Object.keys(manifest).filter((key) => boardPage.test(key));
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || names.has(chunk.file)) return;
    names.add(chunk.file);
    for (const each of chunk.imports ?? []) visit(each);
  };
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry) visit(key);
  board.forEach(visit);
  return { board: board.length > 0, names: [...names].filter((name) => name.endsWith(".js")) };
}

export function firstLoad(dist) {
  const manifest = JSON.parse(readFileSync(path.join(dist, ".vite", "manifest.json"), "utf8"));
  const { names, board } = firstLoadFiles(manifest);
  const files = names.map((name) => ({
    name,
    size: gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length,
  }));
  return { board, files, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}
