import fc from "fast-check";
import { expect, test } from "vitest";
import { pronounce, syllables } from "./pronounce";

const spelled = (word: string): string =>
  pronounce(word)
    .map(({ name, stress }) => `${name}${stress || ""}`)
    .join(" ");

test.each([
  // By the rules alone.
  ["bake", "B EY1 K"],
  ["hopped", "HH AA1 P T"],
  ["hoping", "HH OW1 P IH NG"],
  ["light", "L AY1 T"],
  ["decision", "D IH S IH1 ZH AX N"],
  ["delicious", "D IH L IH1 SH AX S"],
  ["whistle", "W IH1 S AX L"],
  ["knight", "N AY1 T"],
  ["psychology", "S IH CH AA1 L AX JH IY"],
  ["thumb", "TH AH1 M"],
  ["dishes", "D IH1 SH IH Z"],
  ["judges", "JH AH1 JH IH Z"],
  ["detective", "D IH T EH1 K T IH V"],
  ["forward", "F AO1 R W ER D"],
  ["display", "D IH S P L EY1"],
  ["consequences", "K AX N S EH1 K W AX N S IH Z"],
  ["elevator", "EH1 L AX V EY2 T ER"],
  // From the table, and with an ending on.
  ["through", "TH R UW1"],
  ["loved", "L AH1 V D"],
  ["watched", "W AA1 CH T"],
  ["stories", "S T AO1 R IY Z"],
  ["carefully", "K EH1 R F AX L L IY"],
  ["wolf's", "W UH1 L F S"],
  ["they've", "DH EY AX V"],
  // Two words in one.
  ["lighthouse", "L AY1 T HH AW2 S"],
  ["footsteps", "F UH1 T S T EH2 P S"],
])("%s", (word, sounds) => {
  expect(spelled(word)).toBe(sounds);
});

test("endings are no second words", () => {
  for (const word of ["heading", "backing", "homeless", "starting", "handsome"]) {
    expect(pronounce(word).filter(({ stress }) => stress === 2)).toEqual([]);
  }
});

test("any word of letters is spoken, and has one main stress at most", () => {
  const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz".split(""));
  fc.assert(
    fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), (word) => {
      const sounds = pronounce(word);
      const main = sounds.filter(({ stress }) => stress === 1).length;
      // "Waterwater" is two words in one, each of which may be a table's.
      return main <= 1 && (syllables(sounds) === 0 || sounds.length > 0);
    }),
  );
});
