// Every word a person reads stands in the catalogue: the words folders of web, schema and worker, a folder a language.
import { readSource, walk } from "./read-source.mjs";

const letter = /\p{L}/u;
const catalogue = /^(web|schema|worker)\/src\/words\/([^/]+)\/(.+)$/;
const isTest = /\.test\.tsx?$|\.gen\.ts$|\/testing\//;
const where = "words stand in the catalogue (#words)";

/** Attributes and properties whose text is read by people, wherever they are. */
const read = new Set([
  "aria-description",
  "aria-label",
  "aria-valuetext",
  "ariaLabel",
  "alt",
  "beta",
  "heading",
  "hint",
  "label",
  "nothing",
  "placeholder",
  "summary",
  "title",
  "what",
  "words",
]);

/** Calls that say something to people, and which of what they are given is said. */
const saying = { say: 1, tell: 1, useTitle: 0, ApiError: 2 };
/** What is refused, wherever it is: every message reaches the page. */
const refusing = { AppError: 1, ProviderError: 1, invalid: 0 };
const declaring = /^(input|output|blocked|\w+Field)$/;
const silent = /^(Error|console\.\w+)$/;
const sentence = /^\p{Lu}\p{Ll}+,? \p{Ll}+/u;

/** The literals an expression may come to, as far as it can be read without running it. */
function literals(node) {
  switch (node?.type) {
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "TemplateLiteral":
      return [
        ...node.quasis.map(({ value }) => value.cooked),
        ...node.expressions.flatMap(literals),
      ];
    case "ConditionalExpression":
      return [...literals(node.consequent), ...literals(node.alternate)];
    case "LogicalExpression":
      return [...literals(node.left), ...literals(node.right)];
    case "BinaryExpression":
      return node.operator === "+" ? [...literals(node.left), ...literals(node.right)] : [];
    case "JSXExpressionContainer":
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return literals(node.expression);
    default:
      return [];
  }
}

const nameOf = ({ name, value }) => (typeof name === "string" ? name : value);
const calleeOf = ({ callee }) =>
  callee.type === "MemberExpression"
    ? `${callee.object.name}.${callee.property.name}`
    : callee.name;

/** What of one node of the tree people would read. */
function saidBy(node, kinds) {
  switch (node.type) {
    case "JSXText":
      return [node.value.trim()];
    case "JSXElement":
    case "JSXFragment":
      return node.children.flatMap((child) =>
        child.type === "JSXExpressionContainer" ? literals(child) : [],
      );
    case "JSXAttribute":
      return read.has(nameOf(node.name)) ? literals(node.value) : [];
    case "Property":
      return !node.computed && read.has(nameOf(node.key)) ? literals(node.value) : [];
    case "NewExpression":
    case "CallExpression": {
      const callee = calleeOf(node);
      if (kinds && declaring.test(callee)) return literals(node.arguments[0]);
      return Object.hasOwn(saying, callee) ? literals(node.arguments[saying[callee]]) : [];
    }
    default:
      return literals(node).filter((text) => sentence.test(text));
  }
}

function refusedBy(node) {
  if (!/^(New|Call)Expression$/.test(node.type)) return [];
  const callee = calleeOf(node);
  return Object.hasOwn(refusing, callee) ? literals(node.arguments[refusing[callee]]) : [];
}

/** Sentences may be told to programmers: what is thrown as a plain Error, or goes to the console. */
function toProgrammers(program) {
  const found = new Set();
  walk(program, (node) => {
    if (/^(New|Call)Expression$/.test(node.type) && silent.test(calleeOf(node)))
      walk(node.arguments, (inner) => found.add(inner));
  });
  return found;
}

export function wordViolations({ file, program }) {
  if (!/^(web|schema|worker)\/src\//.test(file) || catalogue.test(file) || isTest.test(file))
    return [];
  const kinds = file.startsWith("schema/src/nodes/");
  const whole = kinds || file.startsWith("web/");
  const unsaid = whole ? toProgrammers(program) : new Set();
  const found = new Set();
  walk(program, (node) => {
    if (unsaid.has(node)) return;
    const said = whole ? saidBy(node, kinds) : refusedBy(node);
    for (const text of said) if (letter.test(text)) found.add(text);
  });
  return [...found].map((text) => `${file}: "${text.trim()}": ${where}`);
}

/** A language says exactly what English says: the same files, the same names; and needs nothing. */
export function languageViolations({ file, imports, exports }, files) {
  const [, part, language, name] = catalogue.exec(file) ?? [];
  if (!part) {
    return (imports ?? [])
      .filter((specifier) => /\/words\/[^/]+\//.test(specifier))
      .map((specifier) => `${file}: imports one language, ${specifier}; #words is all of them`);
  }
  const found = imports.length > 0 ? [`${file}: words import nothing`] : [];
  if (language === "en") {
    const folder = `${part}/src/words/`;
    const others = [...files.keys()].flatMap((each) =>
      each.startsWith(folder) ? each.slice(folder.length).split("/")[0] : [],
    );
    const missing = [...new Set(others)].filter((each) => !files.has(`${folder}${each}/${name}`));
    return [...found, ...missing.map((each) => `${file}: is missing in the language ${each}`)];
  }
  const english = `${part}/src/words/en/${name}`;
  if (!files.has(english)) return [...found, `${file}: English has no such file`];
  const wanted = readSource(english, files.get(english)).exports;
  const differ = [
    ...wanted.filter((each) => !exports.includes(each)),
    ...exports.filter((each) => !wanted.includes(each)),
  ];
  return [...found, ...differ.map((each) => `${file}: ${each} is not said in both languages`)];
}
