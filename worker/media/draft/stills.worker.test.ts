import { measureImage } from "@aktion/schema/media/measure-image";
import { stillSizes } from "@aktion/schema/graph/sizes";
import { aspects } from "@aktion/schema/tasks/task";
import { expect, test } from "vitest";
import { draft, still } from "../testing/ask";

test.each(aspects)("a still at %s is a whole PNG of its size", async (aspect) => {
  const answer = await draft(still({ aspect }));
  if (!answer.ok) throw new Error(answer.error.message);
  const { w: width, h: height } = stillSizes[aspect];
  expect(measureImage(answer.artifact)).toEqual({
    state: "whole",
    mime: "image/png",
    width,
    height,
  });
  expect(answer.done).toMatchObject({ type: "image/png", width, height, seconds: null, poster: 0 });
});

test("the same request gives the same bytes, a further take others", async () => {
  const one = await draft(still({ prompt: "Two friends run through a forest in fog" }));
  const same = await draft(still({ prompt: "  two friends RUN through a forest\n in fog " }));
  const next = await draft(still({ prompt: "Two friends run through a forest in fog" }), {}, 2);
  if (!one.ok || !same.ok || !next.ok) throw new Error("no still");
  expect(same.artifact).toEqual(one.artifact);
  expect(next.artifact).not.toEqual(one.artifact);
});

test.each([
  ["markup", `</g><script>alert(1)</script><image href="http://example.com/a.png"/>"'&lt;`],
  ["emoji", "👩‍🚀🌧️ 🏙️ 👨‍👩‍👧‍👦"],
  ["right to left", "امرأة تنتظر على السطح في الليل"],
  ["20,000 characters", "a woman walks through the rain ".repeat(700).slice(0, 20_000)],
  ["20,000 letters in one word", "x".repeat(20_000)],
  ["lone surrogates and controls", "\ud800\u0000\u0007\uffff woman"],
  ["nothing", ""],
])("%s as a prompt gives a picture", async (_, prompt) => {
  const answer = await draft(still({ prompt }));
  if (!answer.ok) throw new Error(answer.error.message);
  expect(measureImage(answer.artifact).state).toBe("whole");
});
