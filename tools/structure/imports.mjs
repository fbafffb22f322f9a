// The import table of the design: who may know whom.
import { targetOf } from "./read-source.mjs";

const under =
  (...folders) =>
  (target) =>
    folders.some((folder) => target === folder || target.startsWith(`${folder}/`));
const packages =
  (...names) =>
  (name) =>
    names.includes(name);
const noCloudflare = (name) => !name.startsWith("cloudflare:");
const none = () => false;
const any = () => true;
const both = (one, other) => (value) => one(value) || other(value);

const framework = ["hono", "drizzle-orm", "better-auth", "@better-auth/api-key"];
const service = (name) => noCloudflare(name) && !framework.includes(name);
const schema = under("schema/src");
const tables = under("schema/src/tables");
const contract = (target) => schema(target) && !tables(target);
const worker = under("worker/src");
const words = under("worker/src/words");

/** In order; the first whose `files` fits decides. `own` is what the pattern's group matched. */
const table = [
  {
    files: /^schema\/src\/nodes\/registry\.gen\.ts$/,
    paths: () => under("schema/src/nodes"),
    packages: none,
  },
  {
    files: /^(schema\/src\/nodes\/[^/]+)\//,
    paths: (own) =>
      under(
        own,
        "schema/src/nodes/define",
        "schema/src/nodes/fields",
        "schema/src/words",
        "schema/src/tasks",
        "schema/src/graph/ports",
      ),
    packages: packages("zod"),
  },
  {
    files: /^schema\/src\/tables\//,
    paths: () => schema,
    packages: packages("zod", "drizzle-orm"),
  },
  { files: /^schema\/src\//, paths: () => schema, packages: packages("zod") },
  {
    files: /^(worker\/src\/(?:engine|ports))\//,
    paths: (own) => both(both(under(own), words), schema),
    packages: packages("zod"),
  },
  {
    files: /^worker\/src\/providers\/registry\.gen\.ts$/,
    paths: () => under("worker/src/providers"),
    packages: none,
  },
  {
    files: /^(worker\/src\/providers\/[^/]+)\//,
    paths: (own) => {
      const near = both(under(own, "worker/src/ports", "worker/src/words"), schema);
      return (target) => near(target) || /^worker\/src\/providers\/[^/]+$/.test(target);
    },
    packages: service,
  },
  {
    files: /^worker\/src\/providers\//,
    paths: () =>
      both(under("worker/src/ports", "worker/src/providers", "worker/src/words"), schema),
    packages: service,
  },
  {
    files: /^worker\/src\/services\//,
    paths: () =>
      both(
        both(under("worker/src/services", "worker/src/ports", "worker/src/engine"), words),
        schema,
      ),
    packages: service,
  },
  {
    files: /^worker\/src\/routes\//,
    paths: () =>
      both(
        both(under("worker/src/routes", "worker/src/services", "worker/src/http"), words),
        contract,
      ),
    packages: packages("hono", "zod"),
  },
  {
    files: /^worker\/src\/(storage|runtime|testing)\/|^worker\/src\/(deps|index)\.ts$/,
    paths: () => both(worker, schema),
    packages: any,
  },
  {
    files: /^worker\/src\//,
    paths: () => both(both(worker, schema), under("package.json")),
    packages: noCloudflare,
  },
  {
    files: /^worker\/media\//,
    paths: () => both(under("worker/media"), schema),
    packages: any,
  },
  {
    // An adapter is held against its stand-in here, and against its true maker.
    files: /^worker\/sim\/(contract|record)\//,
    paths: () => both(under("worker/sim", "worker/src"), schema),
    packages: noCloudflare,
  },
  {
    files: /^worker\/sim\//,
    paths: () => both(under("worker/sim", "tools"), schema),
    packages: noCloudflare,
  },
  {
    files: /^web\/src\/canvas\//,
    paths: () => web(under("web/src")),
    packages: noCloudflare,
  },
  {
    files: /^web\/src\//,
    paths: () => web(under("web/src")),
    packages: (name) => noCloudflare(name) && name !== "@xyflow/react",
  },
  {
    files: /^web\/e2e\//,
    paths: () => web(under("web", "tools")),
    packages: noCloudflare,
  },
];

function web(own) {
  return both(own, contract);
}

const isTest = (file) => /\.test\.(tsx?|mjs)$/.test(file) || file.includes("/__fixtures__/");

export function importViolations({ file, imports }) {
  if (!imports || isTest(file)) return [];
  const rule = table.find(({ files }) => files.test(file));
  if (!rule) return [];
  const allowed = rule.paths(rule.files.exec(file)[1]);
  return imports.flatMap((specifier) => {
    const target = targetOf(file, specifier);
    const fine = target.path === undefined ? rule.packages(target.package) : allowed(target.path);
    return fine ? [] : [`${file}: may not import ${specifier}`];
  });
}
