// File names: kebab-case; PascalCase where the file is a component; nothing that says nothing.
import path from "node:path";

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/;
const kebabFolder = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const pascal = /^[A-Z][A-Za-z0-9]*$/;
const empty = new Set(["util", "utils", "helper", "helpers", "common", "manager", "managers"]);

const words = (name) => name.split(/[-.]|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase());

function fitsComponent(name, source, files) {
  const [base] = name.split(".");
  if (!pascal.test(base)) return false;
  if (name.endsWith(".tsx")) {
    if (name.endsWith(".test.tsx")) return files.has(beside(source.file, `${base}.tsx`));
    return source.exports.includes(base) || source.defaultName === base;
  }
  return name === `${base}.module.css` && files.has(beside(source.file, `${base}.tsx`));
}

const beside = (file, name) => path.posix.join(path.posix.dirname(file), name);

export function nameViolations(source, files) {
  const { file } = source;
  const parts = file.split("/");
  const name = parts.at(-1);
  const found = [];
  if (!kebab.test(name) && !fitsComponent(name, source, files)) {
    found.push(`${file}: name it in kebab-case (PascalCase only for the component it exports)`);
  }
  for (const folder of parts.slice(0, -1)) {
    if (!kebabFolder.test(folder) && folder !== "__fixtures__") {
      found.push(`${file}: the folder ${folder} is not in kebab-case`);
    }
  }
  for (const word of parts.flatMap(words)) {
    if (empty.has(word)) found.push(`${file}: "${word}" does not say what is inside`);
  }
  return found;
}
