import { expect, it } from "vitest";
import { waitsFrom } from "./waits-from";

it("reads seconds in a row, however they are set apart", () => {
  expect(waitsFrom("15, 30,60 120")).toEqual([15_000, 30_000, 60_000, 120_000]);
  expect(waitsFrom("  ")).toEqual([]);
});

it("takes nothing else", () => {
  for (const typed of ["soon", "0", "-3", "1.5", "4000", "1 2 3 4 5 6 7 8 9 10 11"])
    expect(waitsFrom(typed)).toBeNull();
});
