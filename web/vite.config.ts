import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { chunkNames } from "./chunk-names.ts";
import { leanZod } from "./lean-zod.ts";
import { ownWords } from "./own-words.ts";
import { tellPageFiles } from "./page-files.ts";
import { noteClasses, templateDocument } from "./template-document.ts";

const studio = process.env.AKTION_API ?? "http://127.0.0.1:8787";
const served = ["/api", "/media", "/hooks", "/outbox"];

/** The letters of the page are asked for with the page, not only once its styles are read. */
const preloadLetters: Plugin = {
  name: "preload-letters",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /inter-latin-wght-normal.*\.woff2$/.test(file))
        .map((file) => ({
          tag: "link",
          attrs: {
            rel: "preload",
            as: "font",
            type: "font/woff2",
            href: `/${file}`,
            crossorigin: "",
          },
          injectTo: "head" as const,
        })),
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [leanZod, ownWords, react(), preloadLetters, tellPageFiles, templateDocument],
  build: {
    target: "es2023",
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    modulePreload: {
      polyfill: false,
      // What opens over a board stands on chunks the board has loaded: lists of them are only weight.
      resolveDependencies: (_, files, { hostId }) =>
        hostId.includes("board-page") ? files.filter((file) => file.endsWith(".css")) : files,
    },
    // The content policy takes fonts and scripts from files only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // A word of the catalogue stands in the bundle where it is said: names for it would be weight.
      optimization: { inlineConst: { mode: "all" } },
      output: {
        codeSplitting: {
          // Neither chunk imports what imports it, so the order of modules stays as it was.
          includeDependenciesRecursively: false,
          groups: [{ name: chunkNames(), debugName: "start and board" }],
        },
      },
    },
  },
  css: { modules: { localsConvention: "camelCaseOnly", getJSON: noteClasses } },
  server: {
    host: "127.0.0.1",
    proxy: Object.fromEntries(served.map((path) => [path, { target: studio, ws: true }])),
  },
});
