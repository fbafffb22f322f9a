import { expect, test } from "vitest";
import { clockTime, dayWords, lengthWords, momentWords } from "./time-words";

const at = (text: string) => new Date(text).getTime();
const now = at("2026-03-03T15:30:00");

test("today is a time of day", () => {
  expect(momentWords(at("2026-03-03T12:04:00"), now)).toBe("12:04");
  expect(momentWords(at("2026-03-03T00:00:00"), now)).toBe("00:00");
  expect(clockTime(at("2026-03-03T09:05:59"))).toBe("09:05");
});

test("earlier days are named, and another year is told", () => {
  expect(momentWords(at("2026-03-02T23:59:59"), now)).toBe("yesterday");
  expect(momentWords(at("2026-03-01T12:00:00"), now)).toBe("1 March");
  expect(momentWords(at("2025-12-31T12:00:00"), now)).toBe("31 December 2025");
});

test("the first of a month has a yesterday", () => {
  expect(momentWords(at("2026-02-28T10:00:00"), at("2026-03-01T10:00:00"))).toBe("yesterday");
});

test("a length grows coarser as it grows", () => {
  expect(lengthWords(400)).toBe("0 s");
  expect(lengthWords(12_400)).toBe("12 s");
  expect(lengthWords(185_000)).toBe("3 min 5 s");
  expect(lengthWords(12 * 60_000 + 5000)).toBe("12 min");
  expect(lengthWords(64 * 60_000)).toBe("1 h 4 min");
  expect(lengthWords(120 * 60_000)).toBe("2 h");
});

test("days have names of their own", () => {
  expect(dayWords(at("2026-03-03T00:10:00"), now)).toBe("today");
  expect(dayWords(at("2026-03-02T10:00:00"), now)).toBe("yesterday");
  expect(dayWords(at("2026-02-28T10:00:00"), now)).toBe("28 February");
});
