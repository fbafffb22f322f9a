import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { generate, outdated } from "./gen.mjs";

function tree(...files) {
  const base = mkdtempSync(path.join(tmpdir(), "aktion-gen-"));
  for (const file of files) {
    mkdirSync(path.join(base, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(base, file), "");
  }
  return base;
}

test("folders become a sorted object, with the folder's name as the key", () => {
  const base = tree(
    "schema/src/nodes/prompt/index.ts",
    "schema/src/nodes/image-upload/index.ts",
    "schema/src/nodes/define.ts",
  );
  expect(generate(base)).toEqual([
    {
      file: "schema/src/nodes/registry.gen.ts",
      text: [
        "// Generated, do not edit: pnpm gen",
        'import imageUpload from "./image-upload/index";',
        'import prompt from "./prompt/index";',
        "",
        'export const nodeRegistry = { "image-upload": imageUpload, prompt } as const;',
        "",
      ].join("\n"),
    },
  ]);
});

test("command files become a list, wherever they are", () => {
  const base = tree(
    "web/src/commands/board/rename-board.command.ts",
    "web/src/commands/undo.command.ts",
    "web/src/commands/run.ts",
  );
  const [{ text }] = generate(base);
  expect(text).toContain('import renameBoard from "./board/rename-board.command";');
  expect(text).toContain("export const commands = [renameBoard, undo] as const;");
});

test("two commands of one name are refused", () => {
  const base = tree("web/src/commands/a/undo.command.ts", "web/src/commands/b/undo.command.ts");
  expect(() => generate(base)).toThrow("undo");
});

test("a missing registry counts as outdated", () => {
  expect(outdated(tree("schema/src/nodes/image/index.ts"))).toHaveLength(1);
});

test("makers' documented replies are found beside them", () => {
  const base = tree(
    "worker/src/providers/draft/index.ts",
    "worker/src/providers/big-maker/index.ts",
    "worker/src/providers/big-maker/__fixtures__/replies.ts",
  );
  const known = generate(base).find(({ file }) => file === "worker/sim/record/fixtures.gen.ts");
  expect(known.text).toContain(
    'import { replies as bigMaker } from "../../src/providers/big-maker/__fixtures__/replies";',
  );
  expect(known.text).toContain('fixtureRegistry = { "big-maker": bigMaker }');
});
