import path from "node:path";
import { expect, test } from "vitest";
import { root } from "../launcher/places.mjs";
import { complaints, count, failures } from "./vitest-run.mjs";

const file = (status, ...results) => ({
  status,
  assertionResults: results.map((each) => ({ status: each })),
});

test("tests are counted as vitest counted them", () => {
  const testResults = [file("failed", "passed", "failed")];
  const report = { numPassedTests: 1, numFailedTests: 1, testResults };
  expect(count(report, 1)).toMatchObject({ passed: 1, failed: 1 });
});

test("a file that did not load is a failure", () => {
  const report = { numPassedTests: 0, numFailedTests: 0, testResults: [file("failed")] };
  expect(count(report, 1)).toMatchObject({ passed: 0, failed: 1 });
});

test("an error outside any test is a failure", () => {
  const testResults = [file("passed", "passed")];
  expect(count({ numPassedTests: 1, numFailedTests: 0, testResults }, 1).failed).toBe(1);
});

test("no report is a failure", () => {
  expect(count(undefined, 0)).toEqual({ passed: 0, failed: 1 });
});

test("only what went wrong is told", () => {
  const text = "✓ a.test.ts\n\n⎯⎯⎯ Failed Tests 1 ⎯⎯⎯\n\nFAIL b.test.ts\n";
  expect(complaints(text)).toBe("⎯⎯⎯ Failed Tests 1 ⎯⎯⎯\n\nFAIL b.test.ts\n");
  expect(complaints("could not start")).toBe("could not start");
});

test("each failed test is told in a line of its own", () => {
  const failed = { status: "failed", fullName: " a wire", failureMessages: ["Error: no\n  at b"] };
  const passed = { status: "passed", fullName: "a card", failureMessages: [] };
  const testResults = [{ name: path.join(root, "a.test.ts"), assertionResults: [failed, passed] }];
  expect(failures({ testResults })).toEqual(["a.test.ts: a wire: Error: no"]);
  expect(failures(undefined)).toEqual([]);
});
