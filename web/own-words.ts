import path from "node:path";
import type { Plugin } from "vite";

/**
 * Whoever says some words of a file of the catalogue gets a copy with only these, in its own chunk:
 * the first load carries no words that are said later, no chunk holds words alone, and nobody who
 * writes words need know which of them is said when.
 */
export const ownWords: Plugin = {
  name: "own-words",
  apply: "build",
  enforce: "pre",
  async resolveId(source, importer) {
    if (!source.startsWith("#words/") || !importer) return null;
    const words = await this.resolve(source, importer, { skipSelf: true });
    const speaker = path.basename(importer, path.extname(importer));
    return words && `${words.id}?said-in=${speaker}.ts`;
  },
};
