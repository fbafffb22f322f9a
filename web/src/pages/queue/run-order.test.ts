import { expect, test } from "vitest";
import { beforeWhom, movedBefore } from "./run-order";

const line = ["a", "b", "c"].map((id) => ({ id }));
const ids = (runs: readonly { id: string }[]) => runs.map(({ id }) => id).join("");

test("a run moves before another, or to the end", () => {
  expect(ids(movedBefore(line, "c", "a"))).toBe("cab");
  expect(ids(movedBefore(line, "a", null))).toBe("bca");
  expect(ids(movedBefore(line, "a", "c"))).toBe("bac");
  expect(movedBefore(line, "a", "a")).toBe(line);
  expect(movedBefore(line, "a", "gone")).toBe(line);
});

test("a place earlier or later is before whom stands there; the ends stay ends", () => {
  expect(beforeWhom(line, "b", -1)).toBe("a");
  expect(beforeWhom(line, "a", 1)).toBe("c");
  expect(beforeWhom(line, "b", 1)).toBeNull();
  expect(beforeWhom(line, "a", -1)).toBeUndefined();
  expect(beforeWhom(line, "c", 1)).toBeUndefined();
});
