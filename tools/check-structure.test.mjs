import { describe, expect, test } from "vitest";
import { checkFiles } from "./check-structure.mjs";

const check = (files) => checkFiles(new Map(Object.entries(files)));
const one = (file, text = "export const a = 1;\n") => check({ [file]: text });

describe("imports", () => {
  const refused = [
    ["schema/src/graph/a.ts", "react"],
    ["schema/src/graph/a.ts", "node:fs"],
    ["schema/src/graph/a.ts", "drizzle-orm"],
    ["schema/src/nodes/image/index.ts", "../prompt/index"],
    ["schema/src/nodes/image/index.ts", "../../run/state"],
    ["worker/src/engine/next.ts", "../storage/runs"],
    ["worker/src/engine/next.ts", "hono"],
    ["worker/src/ports/clock.ts", "../services/start-run"],
    ["worker/src/providers/fal/index.ts", "../replicate/index"],
    ["worker/src/providers/fal/index.ts", "../../storage/assets"],
    ["worker/src/providers/fal/index.ts", "cloudflare:workers"],
    ["worker/src/services/start-run.ts", "../storage/runs"],
    ["worker/src/services/start-run.ts", "hono"],
    ["worker/src/routes/runs.ts", "../engine/next"],
    ["worker/src/routes/runs.ts", "@aktion/schema/tables/runs"],
    ["worker/src/http/answer.ts", "cloudflare:workers"],
    ["worker/media/index.ts", "../src/deps"],
    ["web/src/panels/inspector.ts", "@xyflow/react"],
    ["web/src/api/client.ts", "@aktion/schema/tables/boards"],
    ["web/src/api/client.ts", "../../../worker/src/app"],
    ["web/e2e/boards.ts", "../../worker/src/app"],
  ];
  test.each(refused)("%s may not import %s", (file, from) => {
    expect(one(file, `import { x } from "${from}";\nexport const a = x;\n`)).toEqual([
      `${file}: may not import ${from}`,
    ]);
  });

  const allowed = [
    ["schema/src/tables/runs.ts", "drizzle-orm/sqlite-core"],
    ["schema/src/nodes/image/index.ts", "../define"],
    ["schema/src/nodes/image/index.ts", "../../tasks/task"],
    ["schema/src/nodes/image/index.ts", "./sizes"],
    ["schema/src/nodes/registry.gen.ts", "./image/index"],
    ["worker/src/engine/next.ts", "@aktion/schema/run/state"],
    ["worker/src/providers/fal/index.ts", "../../ports/provider"],
    ["worker/src/providers/fal/index.ts", "../read-json"],
    ["worker/src/storage/runs.ts", "../ports/runs"],
    ["worker/src/runtime/run-host.ts", "cloudflare:workers"],
    ["worker/src/routes/runs.ts", "@aktion/schema/api/runs"],
    ["worker/media/index.ts", "@resvg/resvg-wasm/index_bg.wasm"],
    ["web/src/canvas/flow-adapter.ts", "@xyflow/react"],
    ["web/src/api/client.ts", "@aktion/schema/api/boards"],
    ["worker/src/services/start-run.test.ts", "../storage/runs"],
  ];
  test.each(allowed)("%s may import %s", (file, from) => {
    expect(one(file, `import { x } from "${from}";\nexport const a = x;\n`)).toEqual([]);
  });

  test("types, re-exports and late imports count as imports", () => {
    const file = "schema/src/graph/a.ts";
    expect(one(file, 'import type { A } from "react";\nexport type B = A;\n')).toHaveLength(1);
    expect(one(file, 'export * from "react";\n')).toHaveLength(1);
    expect(one(file, 'export const a = () => import("react");\n')).toHaveLength(1);
  });
});

describe("names", () => {
  test("kebab-case everywhere", () => {
    expect(one("web/src/ui/iconButton.ts")).toHaveLength(1);
    expect(one("web/src/ui/icon_button.ts")).toHaveLength(1);
    expect(one("web/src/Ui/icon-button.ts")).toHaveLength(1);
    expect(one("web/src/ui/icon-button.worker.test.ts")).toEqual([]);
    expect(one("worker/src/providers/fal/__fixtures__/done.ts")).toEqual([]);
  });

  test("PascalCase is for the component a file exports, and the styles beside it", () => {
    const component = "export function IconButton() {\n  return <b />;\n}\n";
    const tsx = "web/src/ui/IconButton.tsx";
    const css = "web/src/ui/IconButton.module.css";
    expect(check({ [tsx]: component, [css]: "" })).toEqual([]);
    expect(check({ [css]: "" })).toHaveLength(1);
    expect(one("web/src/ui/IconButton.tsx", "export const other = 1;\n")).toHaveLength(1);
    expect(one("web/src/ui/IconButton.ts", "export const IconButton = 1;\n")).toHaveLength(1);
    expect(one(tsx, "export default function IconButton() {}\n")).toEqual([]);
  });

  test.each(["utils", "helpers", "common", "asset-manager", "string-helpers"])("not %s", (name) => {
    expect(one(`web/src/${name}.ts`)).toHaveLength(1);
    expect(one(`web/src/${name}/a.ts`)).toHaveLength(1);
  });
});

describe("contents", () => {
  const long = "export const a = 1;\n".repeat(1) + "// x\n".repeat(300);

  test("300 lines and no more, save for tests, fixtures and generated files", () => {
    expect(one("web/src/a.ts", long)).toEqual(["web/src/a.ts: 301 lines; 300 is the most"]);
    expect(one("web/src/a.gen.ts", long)).toEqual([]);
    expect(one("web/src/a.test.ts", long)).toEqual([]);
    expect(one("worker/src/providers/fal/__fixtures__/a.ts", long)).toEqual([]);
  });

  test("no any, unless the boundary is marked", () => {
    const text = "export const a = (b: any) => b as unknown;\n";
    expect(one("web/src/a.ts", text)).toHaveLength(1);
    expect(one("web/src/a.ts", `// boundary: the package has no types\n${text}`)).toEqual([]);
    expect(one("web/src/a.ts", 'export const a = "any"; // any\n')).toEqual([]);
  });

  test("default exports only where something collects them", () => {
    const text = "export default 1;\n";
    expect(one("web/src/a.ts", text)).toHaveLength(1);
    expect(one("web/src/a.ts", "const a = 1;\nexport { a as default };\n")).toHaveLength(1);
    expect(one("web/src/commands/undo.command.ts", text)).toEqual([]);
    expect(one("schema/src/nodes/image/index.ts", text)).toEqual([]);
    expect(one("worker/src/providers/fal/index.ts", text)).toEqual([]);
    expect(one("worker/src/index.ts", text)).toEqual([]);
    expect(one("web/vite.config.ts", text)).toEqual([]);
  });

  test("a provider uses the fetch it is handed", () => {
    const file = "worker/src/providers/fal/start.ts";
    expect(one(file, 'export const a = () => fetch("x");\n')).toHaveLength(1);
    expect(one(file, 'export const a = () => globalThis.fetch("x");\n')).toHaveLength(1);
    expect(one(file, 'export const a = (net) => net.fetch("x");\n')).toEqual([]);
  });
});

describe("words", () => {
  const web = (text) => one("web/src/panels/a.tsx", text);
  const kind = (text) => one("schema/src/nodes/image/index.ts", text);
  const refused = [
    "export const a = <p>Run</p>;\n",
    'export const a = <p>{going ? "Making" : says.waiting}</p>;\n',
    'export const a = <button aria-label="Close" />;\n',
    "export const a = (n) => <button title={`Take ${n}`} />;\n",
    'export const a = <Field label={on ? says.on : "Off"} />;\n',
    'export const a = { title: "Undo" };\n',
    'export const a = { words: says.a + " deleted." };\n',
    'say(view, "Drawing the board.");\n',
    'throw new ApiError("a.b", 0, "Gone.");\n',
    'export const a = () => "That file is empty.";\n',
  ];
  test.each(refused)("outside the catalogue there are none: %s", (text) => {
    expect(web(text)).toHaveLength(1);
    expect(one("web/src/panels/a.test.tsx", text)).toEqual([]);
    expect(one("worker/src/a.tsx", text)).toEqual([]);
  });

  const allowed = [
    "export const a = <p>{says.run} · {count} ×</p>;\n",
    'export const a = <Icon name="close" className="a b" data-tone="plain" />;\n',
    "export const a = <button aria-label={says.take(3)} title={`${one}: ${other}`} />;\n",
    'export const a = { title: says.undo, group: "Edit", id: "undo" };\n',
    'throw new Error("Not on a board");\n',
    'console.warn("This board could not be kept.");\n',
    'document.querySelectorAll("a[href], button:not(:disabled)");\n',
    'if (event.key === "Escape") leave();\n',
  ];
  test.each(allowed)("what nobody reads is none: %s", (text) => {
    expect(web(text)).toEqual([]);
  });

  test("a kind of node says its words from the catalogue too", () => {
    expect(kind('export const a = { title: "Still" };\n')).toHaveLength(1);
    expect(kind('export const a = output("Still", "image");\n')).toHaveLength(1);
    expect(kind('export const a = textField("Who", { placeholder: "Mara" });\n')).toHaveLength(2);
    expect(kind('export const a = () => blocked("Wire a still in.");\n')).toHaveLength(1);
    expect(kind('export const a = output(says.imageOut, "image");\n')).toEqual([]);
  });

  test("what the studio refuses is said from the catalogue", () => {
    const file = "worker/src/services/a.ts";
    expect(one(file, 'throw new AppError("a.b", "That is not JSON.");\n')).toHaveLength(1);
    expect(one(file, 'throw new ProviderError("busy", `${title} is busy.`);\n')).toHaveLength(1);
    expect(one("schema/src/graph/a.ts", 'invalid("It is wired.");\n')).toHaveLength(1);
    expect(one(file, 'throw new AppError("a.b", says.notJson);\n')).toEqual([]);
    expect(one(file, 'export const prompt = "The camera pans left";\n')).toEqual([]);
  });

  test("every language says the same", () => {
    const english = 'export const run = "Run";\nexport const takes = (n) => `${n} takes`;\n';
    const german = 'export const run = "Los";\nexport const takes = (n) => `${n} Takes`;\n';
    const [en, de] = ["web/src/words/en/ui.ts", "web/src/words/de/ui.ts"];
    expect(check({ [en]: english, [de]: german })).toEqual([]);
    expect(check({ [en]: english, [de]: "export const run = 1;\n" })).toHaveLength(1);
    expect(check({ [en]: english, [de]: `${german}export const more = 1;\n` })).toHaveLength(1);
    expect(check({ [en]: english, "web/src/words/de/app.ts": german })).toHaveLength(2);
  });

  test("nothing asks for one language, and words need nothing", () => {
    const text = 'import * as says from "../words/en/ui";\nexport const a = says.run;\n';
    expect(one("web/src/ui/a.ts", text)).toHaveLength(1);
    expect(one("web/src/words/en/ui.ts", 'import "react";\n')).toHaveLength(1);
    expect(one("web/src/ui/a.ts", text.replace("../words/en/", "#words/"))).toEqual([]);
  });
});
