// The house rules of the design that a compiler can't see. Run alone it checks the whole tree.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { filesUnder } from "./launcher/fingerprint.mjs";
import { at } from "./launcher/places.mjs";
import {
  anyViolations,
  defaultExportViolations,
  networkViolations,
  sizeViolations,
} from "./structure/contents.mjs";
import { importViolations } from "./structure/imports.mjs";
import { nameViolations } from "./structure/names.mjs";
import { readSource } from "./structure/read-source.mjs";
import { languageViolations, wordViolations } from "./structure/words.mjs";

const folders = ["schema/src", "worker", "web", "tools", "bench"];
const looked = /\.(tsx?|mts|mjs|js|css)$/;
const skip = new Set(["node_modules", "dist", "assets"]);

/** `files` is a map from repository path to text. Answers what is wrong, a line each. */
export function checkFiles(files) {
  return [...files].flatMap(([file, text]) => {
    const source = readSource(file, text);
    return [
      ...importViolations(source),
      ...nameViolations(source, files),
      ...sizeViolations(source),
      ...defaultExportViolations(source),
      ...anyViolations(source),
      ...networkViolations(source),
      ...wordViolations(source),
      ...languageViolations(source, files),
    ];
  });
}

export function wholeTree() {
  const files = filesUnder(folders, { skip }).filter((file) => looked.test(file));
  return new Map(files.map((file) => [file, readFileSync(at(file), "utf8")]));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const files = wholeTree();
  const found = checkFiles(files);
  for (const line of found) console.log(line);
  console.log(`${files.size} files looked at, ${found.length} against the rules`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
