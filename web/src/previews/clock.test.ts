import { expect, test } from "vitest";
import { about, clock } from "./clock";

test("times as they are read", () => {
  expect([0, 3, 59.6, 760].map(clock)).toEqual(["0:00", "0:03", "1:00", "12:40"]);
  expect([0, 11.2, 150].map(about)).toEqual(["at once", "about 12 s", "about 3 min"]);
});
