import { expect, test } from "vitest";
import { readLine } from "./read-line";

const said = (line: string): string[] =>
  readLine(line).map(({ words, ending }) => `${words.map(({ text }) => text).join(" ")} ${ending}`);

test.each([
  ["Wait, come back!", ["wait open", "come back called"]],
  ["Did you see it? No... never.", ["did you see it asked", "no trailing", "never full"]],
  ["Dr. Strange is late", ["dr strange is late full"]],
  ["[beat] Go now [to camera]", ["go now open"]],
  ["(whispering) Come closer", ["come closer full"]],
  ["<b>Bold</b> 😀 move", ["bold move full"]],
  ["It\u2019s 4:30", ["it's four thirty full"]],
  ["7:05 or 12:00", ["seven oh five or twelve o'clock full"]],
  [
    "In 1984, 2007 and 2015",
    ["in nineteen eighty four open", "two thousand seven and twenty fifteen full"],
  ],
  ["$25 and 40%", ["twenty five dollars and forty per cent full"]],
  ["the 3rd, the 21st", ["the third open", "the twenty first full"]],
  ["1,250,000 men", ["one million two hundred fifty thousand men full"]],
  ["3.14", ["three point one four full"]],
  ["the 1980s", ["the nineteen eighties full"]],
  ["007", ["zero zero seven full"]],
  ["", []],
  ["... !!! 😀 — \u{1F3AC}", []],
])("%j", (line, phrases) => {
  expect(said(line)).toEqual(phrases);
});

test("capitals spell a short name and shout a sentence", () => {
  const sounds = (line: string) => readLine(line)[0]?.words[0]?.sounds.map(({ name }) => name);
  expect(sounds("FBI agents")).toEqual(["EH", "F", "B", "IY", "AY"]);
  expect(sounds("STOP THE CAR")).toEqual(["S", "T", "AA", "P"]);
});

test.each([
  ["Cyrillic", "Привет", 2],
  ["Greek", "καλημέρα", 4],
  ["kana", "こんにちは", 4],
  ["Korean", "안녕하세요", 5],
  ["Chinese", "你好世界", 4],
  ["Arabic", "مرحبا", 3],
  ["Hindi", "नमस्ते", 4],
])("%s takes its syllables", (_, line, count) => {
  const sounds = readLine(line).flatMap(({ words }) => words.flatMap((word) => word.sounds));
  expect(sounds.filter(({ name }) => /^[AEIOU]/.test(name))).toHaveLength(count);
  expect(readLine(line)).toEqual(readLine(line));
});

test("a keyboard leaned on, and 20,000 letters, are read", () => {
  const long = readLine("x".repeat(20_000));
  expect(long.length).toBeGreaterThan(0);
  expect(readLine("ab ".repeat(6_666)).every(({ words }) => words.length <= 40)).toBe(true);
});
