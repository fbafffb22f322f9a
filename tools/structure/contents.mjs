// Sizes, `any`, default exports, and the network as providers may use it.
import { walk } from "./read-source.mjs";

const most = 300;
const exempt = /\.gen\.ts$|\/__fixtures__\/|\.test\.(tsx?|mjs)$|\.d\.ts$/;

const mayHaveDefault = [
  /\.tsx$/,
  /\.command\.ts$/,
  /^schema\/src\/nodes\/[^/]+\/index\.ts$/,
  /^worker\/(src\/providers|sim)\/[^/]+\/index\.ts$/,
  /\.config\.ts$/,
  /^worker\/(src|media|sim)\/index\.ts$/,
  /^web\/e2e\/global-setup\.ts$/,
  /\.d\.ts$/,
];

export function sizeViolations({ file, lines }) {
  if (exempt.test(file) || lines <= most) return [];
  return [`${file}: ${lines} lines; ${most} is the most`];
}

export function defaultExportViolations({ file, exports }) {
  if (!exports?.includes("default")) return [];
  if (mayHaveDefault.some((pattern) => pattern.test(file))) return [];
  return [
    `${file}: export by name; default exports are for components, nodes, providers, commands`,
  ];
}

/** A file at a boundary may say `any` if a comment in it starts with "boundary:" and tells why. */
export function anyViolations({ file, program, comments }) {
  if (!/\.tsx?$/.test(file) || comments.some((text) => /^[\s*]*boundary:/i.test(text))) return [];
  let count = 0;
  walk(program, ({ type }) => {
    if (type === "TSAnyKeyword") count += 1;
  });
  return count === 0 ? [] : [`${file}: says \`any\` (${count}); use a type, or mark the boundary`];
}

export function networkViolations({ file, program }) {
  if (!file.startsWith("worker/src/providers/") || file.includes(".test.")) return [];
  let found = false;
  walk(program, (node) => {
    if (node.type !== "CallExpression") return;
    const { callee } = node;
    const onGlobal =
      callee.type === "MemberExpression" &&
      callee.object.name === "globalThis" &&
      callee.property.name === "fetch";
    if (callee.name === "fetch" || onGlobal) found = true;
  });
  return found ? [`${file}: calls the global fetch; a provider uses the one it is handed`] : [];
}
