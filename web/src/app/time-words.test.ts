import { expect, test } from "vitest";
import { clockTime, momentWords } from "./time-words";

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
