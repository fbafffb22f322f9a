// Runs one measurement of this folder: run.mjs NAME [arguments]. Without a name it lists them.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const folder = path.dirname(fileURLToPath(import.meta.url));
const [name, ...args] = process.argv.slice(2);
const measured = /^(?!run\.)[^.]+\.(mjs|ts)$/;
const names = readdirSync(folder)
  .filter((file) => measured.test(file))
  .map((file) => file.replace(/\.\w+$/, ""))
  .sort((one, other) => (one < other ? -1 : 1));

if (names.includes(name)) process.exitCode = await measure();
else {
  const list = names.length > 0 ? names.map((each) => `  ${each}`).join("\n") : "  none yet";
  console.log(`${name ? `There is no measurement "${name}". ` : ""}There are:\n${list}`);
  process.exitCode = name ? 1 : 0;
}

async function measure() {
  const plain = path.join(folder, `${name}.mjs`);
  const file = existsSync(plain) ? plain : await bundle();
  const child = spawn(process.execPath, ["--expose-gc", file, ...args], { stdio: "inherit" });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

/** Bundled, so that what is measured is the code as it ships and not as a test runner wraps it. */
async function bundle() {
  const outDir = path.join(folder, "..", ".aktion", "bench");
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@aktion/schema": path.join(folder, "..", "schema", "src") } },
    build: {
      ssr: path.join(folder, `${name}.ts`),
      outDir,
      target: "node24",
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return path.join(outDir, `${name}.mjs`);
}
