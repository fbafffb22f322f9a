// A script of our own in TypeScript, as one file that Node runs as it ships.
import path from "node:path";
import { build } from "vite";
import { at } from "../launcher/places.mjs";

export async function bundleScript(entry, folder, name = path.basename(entry, ".ts")) {
  const outDir = at(".aktion", folder);
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@aktion/schema": at("schema", "src") } },
    build: {
      ssr: entry,
      outDir,
      // Others are built into it at the same time.
      emptyOutDir: false,
      target: "node24",
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return path.join(outDir, `${name}.mjs`);
}
