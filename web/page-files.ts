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

/**
 * What the parts of pages begin with, beyond what every page does. What is imported stands before who
 * imports it: of two rules for one thing the later sheet's holds.
 */
export function filesOf(bundle: Rolldown.OutputBundle, parts: RegExp): string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
  const byName = new Map(chunks.map((one) => [one.fileName, one]));
  const below = (from: readonly Rolldown.OutputChunk[]): readonly string[] => {
    const seen = new Set<string>();
    const found: string[] = [];
    const add = (one: Rolldown.OutputChunk | undefined) => {
      if (!one || seen.has(one.fileName)) return;
      seen.add(one.fileName);
      for (const next of one.imports) add(byName.get(next));
      found.push(one.fileName);
    };
    for (const one of from) add(one);
    return found;
  };
  const begun = new Set(below(chunks.filter(({ isEntry }) => isEntry)));
  const found = below(chunks.filter(({ facadeModuleId }) => parts.test(facadeModuleId ?? "")));
  const scripts = found.filter((file) => !begun.has(file));
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
