// Writes the registries that are made from folders. `--check` only says what differs.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { filesUnder } from "./launcher/fingerprint.mjs";
import { at, binary, root } from "./launcher/places.mjs";

const head = "// Generated, do not edit: pnpm gen\n";

const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Folders that have an index.ts, by name. */
function foldersWithIndex(folder, base) {
  return readdirSync(path.join(base, folder))
    .filter((name) => existsSync(path.join(base, folder, name, "index.ts")))
    .sort()
    .map((name) => ({ key: name, name: camel(name), from: `./${name}/index` }));
}

function commandFiles(folder, base) {
  const files = filesUnder([folder], { base }).filter((file) => file.endsWith(".command.ts"));
  const entries = files.map((file) => {
    const from = `./${path.posix.relative(folder, file).replace(/\.ts$/, "")}`;
    const key = path.posix.basename(file, ".command.ts");
    return { key, name: camel(key), from };
  });
  return entries.sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** What makers are known to answer, by maker. */
function repliesIn(folder, base) {
  return foldersWithIndex(folder, base)
    .filter(({ key }) => existsSync(path.join(base, folder, key, "__fixtures__", "replies.ts")))
    .map(({ key, name }) => ({
      key,
      name,
      binding: `{ replies as ${name} }`,
      from: `../../src/providers/${key}/__fixtures__/replies`,
    }));
}

const asObject = (constant) => (entries) => {
  const lines = entries.map(({ key, name }) => (key === name ? name : `"${key}": ${name}`));
  return `export const ${constant} = { ${lines.join(", ")} } as const;\n`;
};

const asList = (constant) => (entries) => {
  return `export const ${constant} = [${entries.map(({ name }) => name).join(", ")}] as const;\n`;
};

const registries = [
  { folder: "schema/src/nodes", find: foldersWithIndex, write: asObject("nodeRegistry") },
  { folder: "worker/src/providers", find: foldersWithIndex, write: asObject("providerRegistry") },
  {
    folder: "worker/sim",
    find: (folder, base) =>
      foldersWithIndex(folder, base).map((entry) => ({ ...entry, from: `${entry.from}.ts` })),
    write: asObject("standInRegistry"),
  },
  {
    folder: "worker/src/providers",
    file: "worker/sim/record/fixtures.gen.ts",
    find: repliesIn,
    write: asObject("fixtureRegistry"),
  },
  { folder: "web/src/commands", find: commandFiles, write: asList("commands") },
];

export function registryText(entries, write) {
  const names = entries.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`Two entries are both called ${twice}.`);
  const imports = entries
    .map(({ name, binding = name, from }) => `import ${binding} from "${from}";\n`)
    .join("");
  return `${head}${imports}\n${write(entries)}`;
}

export function formatted(file, text) {
  const args = [binary.oxfmt, `--stdin-filepath=${file}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    input: text,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`oxfmt refused ${file}:\n${stderr}`);
  return stdout;
}

/** Every registry whose folder exists, as it should be. */
export function generate(base = root) {
  return registries
    .filter(({ folder }) => existsSync(path.join(base, folder)))
    .map(({ folder, file = `${folder}/registry.gen.ts`, find, write }) => {
      return { file, text: formatted(file, registryText(find(folder, base), write)) };
    });
}

export function outdated(base = root) {
  return generate(base).filter(({ file, text }) => {
    const target = path.join(base, file);
    return !existsSync(target) || readFileSync(target, "utf8") !== text;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const checking = process.argv.includes("--check");
  const changed = outdated();
  for (const { file, text } of changed) {
    if (!checking) writeFileSync(at(file), text);
    console.log(checking ? `${file} is not what pnpm gen makes` : `wrote ${file}`);
  }
  process.exitCode = checking && changed.length > 0 ? 1 : 0;
}
