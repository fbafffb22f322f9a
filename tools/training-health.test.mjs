import { expect, test } from "vitest";
import { compareShared } from "./training-health.mjs";

const row = (key, copied = 1) => ({ copied_at: copied, files: JSON.stringify([{ key }]) });

test("rows and files that agree have nothing to say", () => {
  expect(compareShared([row("u/a/shr_1/output")], ["u/a/shr_1/output"])).toEqual([]);
});

test("a file nobody shares is named, and a row without its file", () => {
  expect(compareShared([row("u/a/shr_1/output")], ["u/a/shr_2/output"])).toEqual([
    "a file without a row: u/a/shr_2/output",
    "a row without its file: u/a/shr_1/output",
  ]);
});

test("a row whose files are still to be copied may be without them", () => {
  expect(compareShared([row("u/a/shr_1/output", null)], [])).toEqual([]);
});
