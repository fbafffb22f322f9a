import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankDrawing, type Drawing, type Mark } from "./drawing";
import { readDrawing, textOf } from "./drawing-text";

const colour = fc.constantFrom("#1f1c1a", "#b9583c", "#ffffff");
const point = fc.tuple(
  fc.integer({ min: -400, max: 5200 }),
  fc.integer({ min: -400, max: 3000 }),
  fc.integer({ min: 0, max: 255 }),
);
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("pen" as const, "rub" as const),
    colour,
    size: fc.constantFrom(2, 4.5, 48),
    even: fc.boolean(),
    points: fc.array(point, { minLength: 1, maxLength: 20 }).map((points) => points.flat()),
  }),
  fc.record({
    kind: fc.constant("fill" as const),
    colour,
    runs: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }),
  }),
);
const part = fc.constantFrom(0, 0.25, 1);
const drawing: fc.Arbitrary<Drawing> = fc.record({
  width: fc.constant(1280),
  height: fc.constant(720),
  under: fc.option(
    fc.record({
      asset: fc.constant("ast_1-x"),
      wired: fc.boolean(),
      shown: fc.boolean(),
      opacity: part,
      traced: fc.boolean(),
    }),
  ),
  layers: fc
    .array(
      fc.record({ shown: fc.boolean(), opacity: part, marks: fc.array(mark, { maxLength: 6 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((layers) => layers.map((layer, place) => ({ id: place + 1, ...layer }))),
});

describe("a drawing as text", () => {
  test("comes back as it was", () => {
    fc.assert(
      fc.property(drawing, (one) => {
        expect(readDrawing(textOf(one))).toEqual(one);
      }),
    );
  });

  test("whatever else the text is, the answer is no drawing and never a fault", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readDrawing(text)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(drawing, fc.nat(), fc.string({ maxLength: 3 }), (one, at, other) => {
        const text = textOf(one);
        const place = at % text.length;
        const bent = text.slice(0, place) + other + text.slice(place + 1);
        const read = readDrawing(bent);
        if (read) expect(readDrawing(textOf(read))).toEqual(read);
      }),
    );
  });

  const bent = (change: (json: ReturnType<typeof plain>) => void): Drawing | null => {
    const json = plain();
    change(json);
    return readDrawing(JSON.stringify(json));
  };
  const plain = () => JSON.parse(textOf(blankDrawing({ width: 64, height: 64 })));

  test("hostile ones are refused", () => {
    expect(bent(() => {})).not.toBeNull();
    const line = { kind: "pen", colour: "#000000", size: 4, even: true, points: [0, 0, 0] };
    const fill = { kind: "fill", colour: "#000000", runs: [] };
    const marks = (list: unknown) => bent((json) => (json.layers[0].marks = list));
    expect(marks([{ ...line, colour: "#000000", size: 4, points: [0, 0, 0] }])).not.toBeNull();
    expect(marks([{ ...line, colour: "red;}", size: 4, points: [0, 0, 0] }])).toBeNull();
    expect(marks([{ ...line, colour: "#000000", size: 4, points: [0, 0] }])).toBeNull();
    expect(marks([{ ...line, colour: "#000000", size: 4, points: [0, 0, 256] }])).toBeNull();
    expect(marks([{ ...line, colour: "#000000", size: 4, points: [1e12, 0, 0] }])).toBeNull();
    expect(marks([{ ...line, colour: "#000000", size: 1e9, points: [0, 0, 0] }])).toBeNull();
    expect(marks([{ ...fill, runs: [0, 64 * 64 + 1] }])).toBeNull();
    expect(marks(Array.from({ length: 20_001 }, () => fill))).toBeNull();
    expect(bent((json) => (json.width = 1e6))).toBeNull();
    expect(bent((json) => (json.format = 2))).toBeNull();
    expect(bent((json) => (json.layers = []))).toBeNull();
    expect(bent((json) => (json.layers[1].id = json.layers[0].id))).toBeNull();
    expect(bent((json) => (json.script = "x"))).toBeNull();
    const under = { asset: "../me", wired: false, shown: true, opacity: 1, traced: true };
    expect(bent((json) => (json.under = under))).toBeNull();
  });
});
