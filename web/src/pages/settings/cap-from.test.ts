import { expect, test } from "vitest";
import { capFrom } from "./cap-from";

test("a cap is whole credits, or none", () => {
  expect(capFrom("50")).toBe(50);
  expect(capFrom(" 1 200 ")).toBe(1200);
  expect(capFrom("0")).toBe(0);
  expect(capFrom("  ")).toBeNull();
  expect(capFrom("fifty")).toBeUndefined();
  expect(capFrom("-3")).toBeUndefined();
  expect(capFrom("9999999")).toBeUndefined();
});
