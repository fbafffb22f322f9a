import type { Asset } from "@aktion/schema/api/assets";
import type { CastMember } from "@aktion/schema/api/cast";
import { expect, test } from "vitest";
import { offerWords, whyNot } from "./offer-words";

const member = (count: number) =>
  ({ name: "Mara", pictures: Array.from({ length: count }, () => ({}) as Asset) }) as CastMember;

const offer = (available: number, standard: object = {}, nothingNew = false) => ({
  available,
  nothingNew,
  tiers: {
    draft: { price: 0, seconds: 4, own: false, why: null },
    standard: { price: 30, seconds: 240, own: false, why: null, ...standard },
  },
});

const user = { guest: false, unkept: false };
const unkept = { guest: false, unkept: true };

test("the price, the account it comes from, and the time, are said before anything is taken", () => {
  expect(offerWords(offer(31))).toBe("Costs 30 training credits; you have 31. Takes about 4 min.");
  expect(offerWords(offer(2, { price: 1 }))).toContain("1 training credit;");
  expect(offerWords(offer(0, { price: 0, own: true }))).toContain("Your own key pays");
  expect(offerWords(offer(0, { price: 0 }))).toContain("Costs nothing.");
});

test("what stands in the way is said, what can't be mended here first", () => {
  expect(whyNot(member(1), offer(30), user)).toEqual({ is: "nothing" });
  expect(whyNot(member(1), offer(0, { price: 0, own: true }), user)).toEqual({ is: "nothing" });
  const words = (of: ReturnType<typeof whyNot>) => (of.is === "nothing" ? "" : of.words);
  expect(words(whyNot(member(0), offer(0, { why: "Nobody trains here." }), unkept))).toBe(
    "Nobody trains here.",
  );
  expect(words(whyNot(member(0), offer(30), user))).toContain("No picture");
  expect(words(whyNot(member(1), offer(30), unkept))).toContain("on their way");
  expect(words(whyNot(member(1), offer(30, {}, true), user))).toContain("just these pictures");
  const short = whyNot(member(1), offer(29), user);
  expect(short.is).toBe("short");
  expect(words(short)).toContain("costs 30 training credits, and you have 29");
});

test("guests are asked to sign in where somebody trains, and only there", () => {
  const guest = { guest: true, unkept: false };
  expect(whyNot(member(1), offer(0, { why: "Sign in to run." }), guest).is).toBe("guest");
  expect(whyNot(member(1), offer(0, { why: "Nobody trains here.", seconds: 0 }), guest)).toEqual({
    is: "refused",
    words: "Nobody trains here.",
  });
});
