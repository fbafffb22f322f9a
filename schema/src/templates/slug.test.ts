import { expect, test } from "vitest";
import { newSlug } from "./slug";

test("an address says the title in plain letters, and an end that can't be guessed", () => {
  expect(newSlug("  Mårten & the Roof!  ")).toMatch(/^ma-rten-the-roof-[0-9a-z]{12}$/);
  expect(newSlug("屋上")).toMatch(/^[0-9a-z]{12}$/);
  expect(newSlug("x".repeat(200)).length).toBeLessThan(64);
  expect(newSlug("Roof")).not.toBe(newSlug("Roof"));
});
