import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { ensureVars, overlay, readVars, writeVars } from "./vars.mjs";

const file = (text) => {
  const name = path.join(mkdtempSync(path.join(tmpdir(), "aktion-vars-")), ".dev.vars");
  if (text !== undefined) writeFileSync(name, text);
  return name;
};

test("a missing file is made with secrets of 32 random bytes", () => {
  const one = ensureVars(file());
  const other = ensureVars(file());
  expect(one.ENVIRONMENT).toBe("local");
  expect(one.AUTH_SECRET).toMatch(/^[0-9a-f]{64}$/);
  expect(one.MEDIA_LINK_SECRET).toMatch(/^[0-9a-f]{64}$/);
  expect(one.AUTH_SECRET).not.toBe(other.AUTH_SECRET);
});

test("an existing file keeps every line and gains only what it lacks", () => {
  const before = '# mine\nAUTH_SECRET="kept $x"\nFAL_API_KEY=a:b';
  const name = file(before);
  const vars = ensureVars(name);
  expect(readFileSync(name, "utf8").startsWith(`${before}\n`)).toBe(true);
  expect(vars.AUTH_SECRET).toBe("kept $x");
  expect(vars.FAL_API_KEY).toBe("a:b");
  expect(vars.MEDIA_LINK_SECRET).toHaveLength(64);
  const again = readFileSync(name, "utf8");
  ensureVars(name);
  expect(readFileSync(name, "utf8")).toBe(again);
});

test("the environment goes over the file, for known names only", () => {
  const vars = overlay(
    { FAL_API_KEY: "file", BETA: "1" },
    { FAL_API_KEY: "environment", STRIPE_SECRET_KEY: "s", HOME: "/home/a", OPENAI_URL: "" },
    "http://127.0.0.1:8787",
  );
  expect(vars).toEqual({
    FAL_API_KEY: "environment",
    BETA: "1",
    STRIPE_SECRET_KEY: "s",
    PUBLIC_URL: "http://127.0.0.1:8787",
  });
});

test("a PUBLIC_URL of one's own wins over the local one", () => {
  expect(overlay({ PUBLIC_URL: "https://a.test" }, {}, "http://b").PUBLIC_URL).toBe(
    "https://a.test",
  );
});

test("colons, spaces, quotes and hashes survive writing and reading", () => {
  const vars = { A: "http://x:1/?a=b#c", B: "it's", C: 'say "hi" # no', D: " padded " };
  expect(readVars(writeVars(vars))).toEqual(vars);
});

test("a dollar is kept from being expanded", () => {
  expect(writeVars({ A: "a$HOME" })).toBe("A='a\\$HOME'\n");
});
