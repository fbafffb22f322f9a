import { expect, test } from "vitest";
import { addressOf } from "./address";

test("names are filled in and kept from breaking the path", () => {
  expect(addressOf("/api/boards/:id/history/:revision", { id: "a/b?c", revision: "3" })).toBe(
    "/api/boards/a%2Fb%3Fc/history/3",
  );
});

test("a query leaves out what is not said", () => {
  expect(addressOf("/api/boards", {}, { cursor: undefined, limit: 20, kind: null })).toBe(
    "/api/boards?limit=20",
  );
  expect(addressOf("/api/boards", {}, {})).toBe("/api/boards");
});

test("a name that is missing is a fault of ours", () => {
  expect(() => addressOf("/api/boards/:id")).toThrow("wants id");
});
