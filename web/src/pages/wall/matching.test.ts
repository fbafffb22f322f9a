import { expect, test } from "vitest";
import { matching } from "./matching";

const items = ["Rooftop at night", "Café, two at a table", "NIGHT train"].map((title) => ({
  title,
}));
const titles = (sought: string) => matching(items, sought).map(({ title }) => title);

test("every word counts, in any order, accents and capitals do not", () => {
  expect(titles("night")).toEqual(["Rooftop at night", "NIGHT train"]);
  expect(titles("night roof")).toEqual(["Rooftop at night"]);
  expect(titles("cafe")).toEqual(["Café, two at a table"]);
  expect(titles("  ")).toHaveLength(3);
  expect(titles("sea")).toEqual([]);
});
