import fc from "fast-check";
import { expect, test } from "vitest";
import { matchWords } from "./match-words";

const skeleton = (match: string): string => match.replaceAll(/"(?:[^"]|"")*"/g, "_");

test("each word begins a word of the file, which is its owner's", () => {
  expect(matchWords("u1", " Rain-coat, café ")).toBe(
    'owner : "u1" AND {name tags prompt written} : ("Rain" * AND "coat" * AND "café" *)',
  );
  for (const none of ["", "  ", "!!! -- *", '""']) expect(matchWords("u1", none)).toBeNull();
});

test("whatever is typed stands between quotes, never in the index's own language", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ maxLength: 8 }),
      (typed, owner) => {
        const match = matchWords(owner, typed);
        fc.pre(match !== null);
        expect(skeleton(match)).toMatch(
          /^owner : _ AND \{name tags prompt written\} : \(_ \*( AND _ \*)*\)$/,
        );
      },
    ),
  );
});
