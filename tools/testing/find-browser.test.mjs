import { expect, test } from "vitest";
import { lookForBrowser } from "./find-browser.mjs";

const only =
  (...files) =>
  (file) =>
    files.includes(file);

test("the named browser comes before all others", () => {
  const environment = { AKTION_BROWSER: "/mine", PATH: "/usr/bin" };
  expect(lookForBrowser(environment, only("/mine", "/usr/bin/chromium"))).toBe("/mine");
});

test("a named browser that is not there is said, not passed over", () => {
  expect(() => lookForBrowser({ AKTION_BROWSER: "/gone", PATH: "" }, only())).toThrow("/gone");
});

test("the system's chromium comes before its chrome", () => {
  const exists = only("/b/google-chrome", "/a/chromium");
  expect(lookForBrowser({ PATH: "/a:/b" }, exists)).toBe("/a/chromium");
});

test("without any, nothing is found", () => {
  const environment = { PATH: "/a", PLAYWRIGHT_BROWSERS_PATH: "/nowhere" };
  expect(lookForBrowser(environment, only())).toBeUndefined();
});
