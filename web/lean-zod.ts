import type { Plugin } from "vite";

const written = /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;
const exported = /^export (?:const|function) (\w+)/gm;

/**
 * The page reads by zod's schemas and never writes them down as JSON schemas, which every one of them can
 * do. What does that is a fiftieth of the first load, and is left out: all that it exports throws here.
 */
export const leanZod: Plugin = {
  name: "lean-zod",
  apply: "build",
  transform(code, id) {
    if (!written.test(id)) return null;
    const names = [...code.matchAll(exported)].map(([, name]) => name);
    const none = `const none = () => { throw new Error("The page writes no JSON schemas."); };`;
    const lines = names.map((name) => `export { none as ${name} };`);
    return { code: [none, ...lines, "export { none as process };"].join("\n"), map: null };
  },
};
