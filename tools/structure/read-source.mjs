import path from "node:path";
import { parseSync } from "vite";

const parsed = /\.(tsx?|mts|mjs|js)$/;

/** What the rules look at: a file's imports, exports, comments and syntax tree. */
export function readSource(file, text) {
  if (!parsed.test(file)) return { file, text, lines: countLines(text) };
  const { program, module, comments } = parseSync(file, text);
  const reexports = module.staticExports.flatMap(({ entries }) => entries);
  const imports = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...reexports.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/g, ""),
    ),
  ];
  const exports = reexports.map(({ exportName }) =>
    exportName.kind === "Default" ? "default" : exportName.name,
  );
  const local = reexports.find(({ exportName }) => exportName.kind === "Default")?.localName.name;
  return {
    file,
    text,
    lines: countLines(text),
    imports: [...new Set(imports)],
    exports,
    defaultName: local,
    comments: comments.map(({ value }) => value),
    program,
  };
}

function countLines(text) {
  return text.replace(/\n$/, "").split("\n").length;
}

/** The repository path (without extension) or the package that an import means. */
export function targetOf(file, specifier) {
  const bare = specifier.replace(/\?.*$/, "");
  if (bare.startsWith(".")) {
    const joined = path.posix.join(path.posix.dirname(file), bare);
    return { path: joined.replace(/\.(tsx?|mts|mjs|js)$/, "") };
  }
  if (bare.startsWith("@aktion/schema/")) {
    return { path: `schema/src/${bare.slice("@aktion/schema/".length)}` };
  }
  if (bare.startsWith("#words/")) {
    return { path: `${file.split("/")[0]}/src/words/en/${bare.slice("#words/".length)}` };
  }
  if (/^(node|cloudflare):/.test(bare)) return { package: bare };
  const [scope, name] = bare.split("/");
  return { package: bare.startsWith("@") ? `${scope}/${name}` : scope };
}

/** Calls `visit` with every node of a syntax tree. */
export function walk(node, visit) {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (node && typeof node === "object") {
    if (typeof node.type === "string") visit(node);
    for (const key in node) if (key !== "parent") walk(node[key], visit);
  }
}
