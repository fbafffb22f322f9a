import { expect, test } from "vitest";
import { credits, monthWords, nodePriceWords, priceWords, shortBy } from "./credit-words";

test("a price is one figure or two, and says what is free", () => {
  expect(priceWords({ low: 8, high: 24, free: 0 })).toBe("8 to 24 credits");
  expect(priceWords({ low: 0, high: 24, free: 0 })).toBe("up to 24 credits");
  expect(priceWords({ low: 1, high: 1, free: 0 })).toBe("1 credit");
  expect(priceWords({ low: 0, high: 0, free: 2 })).toBe("2 free");
  expect(priceWords({ low: 8, high: 8, free: 1 })).toBe("8 credits, 1 free");
  expect(priceWords({ low: 0, high: 0, free: 0 })).toBe("free");
});

test("a card says why a node costs nothing, and how often it pays", () => {
  const one = { low: 2, high: 2, free: 0, turns: 1, kept: 0, reused: false, own: false };
  expect(nodePriceWords(one)).toBe("2 cr");
  expect(nodePriceWords({ ...one, low: 32, high: 32, turns: 4 })).toBe("4 x 8 cr");
  expect(nodePriceWords({ ...one, low: 24, high: 24, turns: 4, kept: 1 })).toBe("3 x 8 cr");
  expect(nodePriceWords({ ...one, low: 3, high: 9 })).toBe("3 to 9 cr");
  expect(nodePriceWords({ ...one, turns: 2, free: 1 })).toBe("2 cr, 1 free");
  expect(nodePriceWords({ ...one, low: 0, high: 0, free: 1 })).toBe("free today");
  expect(nodePriceWords({ ...one, low: 0, high: 0 })).toBe("free");
  expect(nodePriceWords({ ...one, low: 0, high: 0, own: true })).toBe("own key");
  expect(nodePriceWords({ ...one, low: 0, high: 0, reused: true })).toBe("Reused · 0");
});

test("months, what is missing, and one credit", () => {
  expect(monthWords({ month: 12, cap: 50 })).toBe("12 of 50 this month");
  expect(monthWords({ month: 12, cap: null })).toBe("12 this month");
  expect(shortBy(24, 10)).toBe(14);
  expect(shortBy(8, 10)).toBe(0);
  expect(credits(-1)).toBe("-1 credit");
});
