import { expect, test } from "vitest";
import { wayTo, type Listing } from "./listing";

const listing = (above: number, count: number, more: Partial<Listing> = {}) =>
  ({
    items: Array.from({ length: count }),
    above,
    previous: above > 0 ? "up" : null,
    next: "down",
    begun: true,
    ended: false,
    ...more,
  }) as unknown as Listing;

test("what is near is read up to, page by page, on either side", () => {
  const here = listing(5000, 200);
  expect(wayTo(here, { from: 5010, to: 5100 }, "now")).toBeNull();
  expect(wayTo(here, { from: 5100, to: 5300 }, "now")).toBe("down");
  expect(wayTo(here, { from: 4900, to: 5100 }, "now")).toBe("up");
  expect(wayTo(listing(5000, 200, { ended: true }), { from: 5100, to: 5300 }, "now")).toBeNull();
  expect(wayTo(listing(0, 60), { from: 0, to: 60 }, "now")).toBeNull();
});

test("what is far is come to once the page rests there, with some of what lies above", () => {
  expect(wayTo(listing(0, 60), { from: 9000, to: 9100 }, "now")).toEqual({ to: 8950 });
  expect(wayTo(listing(0, 60), { from: 9000, to: 9100 }, "not now")).toBeNull();
  expect(wayTo(listing(9000, 200), { from: 0, to: 40 }, "now")).toEqual({ to: 0 });
});

test("what has no far places is read through, whatever is asked for", () => {
  expect(wayTo(listing(0, 60), { from: 9000, to: 9100 }, "never")).toBe("down");
  expect(wayTo(listing(0, 60, { begun: false }), { from: 0, to: 1 }, "never")).toBe("down");
  expect(wayTo(listing(0, 60, { ended: true }), { from: 90, to: 91 }, "never")).toBeNull();
});
