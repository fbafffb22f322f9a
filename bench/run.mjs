// Runs one measurement of this folder: run.mjs NAME [arguments]. Without a name it lists them.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundleScript } from "../tools/studio/bundle-script.mjs";

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
  // Bundled, so that what is measured is the code as it ships and not as a test runner wraps it.
  const file = existsSync(plain)
    ? plain
    : await bundleScript(path.join(folder, `${name}.ts`), "bench");
  const child = spawn(process.execPath, ["--expose-gc", file, ...args], { stdio: "inherit" });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
