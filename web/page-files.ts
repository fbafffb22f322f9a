import { createHash } from "node:crypto";
import { copyFileSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin, Rolldown } from "vite";

/** Pages that are opened by their address, by the first part of it. */
const pages = {
  boards:
    /\/src\/(pages\/board-page\.tsx|arranging\/arranging\.ts|commands\/shortcuts\.ts|canvas\/near-cards\.ts)$/,
  library: /\/src\/pages\/library\/LibraryPage\.tsx$/,
};

/** What the parts of pages begin with, beyond what every page does. */
export function filesOf(bundle: Rolldown.OutputBundle, parts: RegExp): string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
  const byName = new Map(chunks.map((one) => [one.fileName, one]));
  const below = (from: Rolldown.OutputChunk | undefined, found = new Set<string>()) => {
    if (!from || found.has(from.fileName)) return found;
    found.add(from.fileName);
    for (const next of from.imports) below(byName.get(next), found);
    return found;
  };
  const begun = new Set<string>();
  for (const one of chunks) if (one.isEntry) below(one, begun);
  const found = new Set<string>();
  for (const one of chunks) if (parts.test(one.facadeModuleId ?? "")) below(one, found);
  const scripts = [...found].filter((file) => !begun.has(file));
  const styles = scripts.flatMap((file) => [
    ...(byName.get(file)?.viteMetadata?.importedCss ?? []),
  ]);
  return [...scripts, ...styles];
}

const early = path.join(import.meta.dirname, "public", "early.js");

/** Named by what is in it, like every other file: it is kept for good, and asked for once. */
const earlyName = (): string => {
  const hash = createHash("sha256").update(readFileSync(early)).digest("hex");
  return `assets/early-${hash.slice(0, 8)}.js`;
};

/** Tells `public/early.js` each page's files by the names they are built with. */
export const tellPageFiles: Plugin = {
  name: "tell-page-files",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle }) => {
      const told = Object.entries(pages).map(([page, module]) => {
        const files = filesOf(bundle ?? {}, module).map((file) => `/${file}`);
        return `data-${page}="${files.join(" ")}"`;
      });
      return html.replace('src="/early.js"', `src="/${earlyName()}" ${told.join(" ")}`);
    },
  },
  writeBundle({ dir = "" }) {
    copyFileSync(early, path.join(dir, earlyName()));
  },
};
