import fc from "fast-check";
import { expect, test } from "vitest";
import { neighbourOf, readingOrder, type CardBox, type Direction } from "./going";

const box = (id: string, x: number, y: number): CardBox => ({ id, x, y, w: 280, h: 240 });
const cards = [
  box("below", 20, 600),
  box("right", 400, 40),
  box("first", 0, 0),
  box("far", 900, 10),
  box("corner", 410, 620),
];

test("cards are read in rows from the top, each from the left", () => {
  expect(readingOrder(cards)).toEqual(["first", "right", "far", "below", "corner"]);
});

test("an arrow goes to the nearest card that way, and stays at the rim", () => {
  expect(neighbourOf(cards, "first", "right")).toBe("right");
  expect(neighbourOf(cards, "first", "down")).toBe("below");
  expect(neighbourOf(cards, "corner", "up")).toBe("right");
  expect(neighbourOf(cards, "corner", "left")).toBe("below");
  expect(neighbourOf(cards, "first", "left")).toBeNull();
  expect(neighbourOf(cards, "gone", "left")).toBeNull();
});

const boxes = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 })),
    {
      minLength: 2,
      maxLength: 30,
      selector: String,
    },
  )
  .map((places) => places.map(([x, y], n) => box(`n${n}`, x, y)));

test("every card is read once, and some arrow leads away from each", () => {
  const ways: Direction[] = ["left", "right", "up", "down"];
  fc.assert(
    fc.property(boxes, (all) => {
      expect(readingOrder(all).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      for (const { id } of all) {
        expect(ways.some((way) => neighbourOf(all, id, way) !== null)).toBe(true);
      }
    }),
  );
});
