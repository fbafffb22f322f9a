import { describe, expect, it } from "vitest";
import { inWords, quote, refusedStart, retryAtOf, stumbled } from "./refusal";
import { askAgainIn, progressIn } from "./pace";
import type { Reply } from "./wire";

const now = Date.UTC(2026, 0, 1);
const reply = (status: number, text = "", headers: Record<string, string> = {}): Reply => ({
  ok: false,
  status,
  headers: new Headers(headers),
  text,
  json: undefined,
});

describe("when to come back", () => {
  const low =
    "Your rate limit for prediction creation is reduced to 6 requests per minute with a burst of 1 requests while you have less than $5.0 in credit. Your rate limit resets in ~12s.";
  it.each([
    ["a header of seconds", reply(429, "", { "retry-after": "7" }), 7000],
    [
      "a header with a date",
      reply(429, "", { "retry-after": new Date(now + 9000).toUTCString() }),
      9000,
    ],
    ["the header before the words", reply(429, low, { "retry-after": "3" }), 3000],
    ["the words", reply(429, "Request was throttled. Your rate limit resets in ~30s."), 30_000],
    ["the words among other numbers", reply(429, low), 12_000],
    ["a second in words", reply(429, "Expected available in 1 second."), 1000],
    ["nothing", reply(429, "Too many"), null],
    ["nonsense", reply(429, "", { "retry-after": "soon" }), null],
    ["a moment that is over", reply(429, "", { "retry-after": "0" }), 1000],
    ["a day", reply(429, "", { "retry-after": "86400" }), 3_600_000],
  ])("is told by %s", (_, said, wait) => {
    expect(retryAtOf(said, now)).toBe(wait === null ? null : now + wait);
  });
});

describe("a maker's own words", () => {
  it.each([
    ["plainly", "see https://studio.example/hooks/fal/run/att/word now"],
    ["in a query", "POST /x?fal_webhook=https%3A%2F%2Fstudio.example%2Fhooks%2Fword now"],
    ["in JSON", String.raw`{"webhook": "https:\/\/studio.example\/hooks\/word" now`],
  ])("are told without an address, written %s", (_, said) => {
    expect(quote(said)).not.toMatch(/studio|hooks|word/);
    expect(quote(said)).toMatch(/now$/);
  });
});

describe("a refused start", () => {
  it.each([
    [400, "invalid", false],
    [401, "broken", false],
    [402, "out-of-funds", false],
    [403, "broken", false],
    [404, "broken", false],
    [422, "invalid", false],
    [429, "rate-limited", true],
    [302, "broken", false],
    [500, "broken", true],
    [502, "broken", true],
    [503, "broken", true],
    [504, "broken", true],
  ])("with %i is %s", (status, kind, retryable) => {
    expect(refusedStart("A maker", reply(status), now)).toMatchObject({ kind, retryable });
  });

  it("quotes a line, but no address and nothing of the studio's bill", () => {
    expect(quote("Too small,\n see https://maker.example/x")).toBe("Too small, see");
    expect(quote("You have insufficient credit. Go to billing.")).toBe("");
    expect(inWords("It failed.", "x".repeat(900)).length).toBeLessThanOrEqual(300);
  });
});

describe("a question without an answer", () => {
  it("is asked again, unless the job is long forgotten", () => {
    for (const status of [200, 401, 403, 500, 503]) {
      expect(stumbled("A maker", reply(status), 999_999, now).retryable).toBe(true);
    }
    expect(stumbled("A maker", reply(404), 5000, now).retryable).toBe(true);
    expect(stumbled("A maker", reply(404), 61_000, now).retryable).toBe(false);
    expect(stumbled("A maker", reply(429), 61_000, now)).toMatchObject({ kind: "rate-limited" });
  });

  it("is asked at a pace that fits what is made", () => {
    expect([0, 5000, 60_000].map((age) => askAgainIn("image", age))).toEqual([700, 1200, 2000]);
    expect([0, 60_000, 900_000].map((age) => askAgainIn("video", age))).toEqual([2000, 4000, 6000]);
    expect(askAgainIn("image", -60_000)).toBe(700);
  });

  it("reads progress from the last line of a log, never quite done", () => {
    expect(progressIn("")).toBeNull();
    expect(progressIn(" 10%|#   |\n 40%|##  |")).toBe(0.4);
    expect(progressIn("150%|######|")).toBe(0.99);
  });
});
