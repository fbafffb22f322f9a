import { expect, test } from "vitest";
import { cannotStart } from "./keeper.mjs";

const build = "⛅️ wrangler\nUsing secrets\n";
const up = `${build}⎔ Starting local server...\n`;

test("an error of the build keeps a script from starting", () => {
  expect(cannotStart(`${build}✘ [ERROR] Build failed with 1 error:\n`)).toBe(true);
  expect(cannotStart(`${up}✘ [ERROR] Address already in use (127.0.0.1:8787).\n`)).toBe(true);
  expect(cannotStart(`${up}✘ [ERROR] MiniflareCoreError [ERR_RUNTIME_FAILURE]: x\n`)).toBe(true);
});

test("what a run that goes on complains of does not", () => {
  expect(cannotStart(up)).toBe(false);
  expect(cannotStart(`${up}✘ [ERROR] attempt resume Error: Failed query\n`)).toBe(false);
});
