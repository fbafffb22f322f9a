import { expect, test } from "vitest";
import { findEntries } from "./find-entries";

const entry = (title: string, detail = "") => ({
  id: title,
  title,
  detail,
  group: "make",
  end: "",
});
const entries = [
  entry("Upscale", "A still made larger"),
  entry("Still", "From words"),
  entry("Shot", "A still brought to life"),
];
const titles = (typed: string) => findEntries(entries, typed).map(({ title }) => title);

test("titles first, then what only mentions it", () => {
  expect(titles("still")).toEqual(["Still", "Upscale", "Shot"]);
  expect(titles("still life")).toEqual(["Shot"]);
  expect(titles("  ")).toEqual(["Upscale", "Still", "Shot"]);
  expect(titles("hologram")).toEqual([]);
});
