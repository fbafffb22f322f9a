import { expect, test } from "vitest";
import { firstLoadFiles } from "./first-load.mjs";

const manifest = {
  "index.html": { file: "a/index.js", isEntry: true, imports: ["_shared.js"] },
  "_shared.js": { file: "a/shared.js" },
  "_flow.js": { file: "a/flow.js", imports: ["_shared.js"] },
  "src/pages/BoardPage.tsx": { file: "a/board.js", isDynamicEntry: true, imports: ["_flow.js"] },
  "src/pages/SettingsPage.tsx": { file: "a/settings.js", isDynamicEntry: true },
  "src/styles/base.css": { file: "a/base.css", isEntry: true },
};

test("the entry, the board page and what both import, each once", () => {
  expect(firstLoadFiles(manifest)).toEqual({
    board: true,
    names: ["a/index.js", "a/shared.js", "a/board.js", "a/flow.js"],
  });
});

test("without a board page only the entry counts", () => {
  const { board, names } = firstLoadFiles({ "index.html": manifest["index.html"] });
  expect({ board, names }).toEqual({ board: false, names: ["a/index.js"] });
});
