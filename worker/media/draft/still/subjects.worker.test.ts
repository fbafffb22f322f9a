import { expect, test } from "vitest";
import { draft, still } from "../../testing/ask";
import { readDrawn } from "../drawn/drawn";

test("a still of a dog says so, and says how to draw it again", async () => {
  const answer = await draft(still({ prompt: "A black dog sleeps on the beach" }));
  if (!answer.ok) throw new Error(answer.error.message);
  const drawn = readDrawn(answer.artifact);
  expect(drawn?.people).toEqual([]);
  expect(drawn?.again?.scene.subjects).toMatchObject([
    { kind: "creature", species: "dog", pose: "sleep", count: 1 },
  ]);
});

test("a still of people alone says nothing of subjects", async () => {
  const answer = await draft(still({ prompt: "A woman waits on a roof" }));
  if (!answer.ok) throw new Error(answer.error.message);
  expect(Object.keys(readDrawn(answer.artifact)?.again?.scene ?? {})).not.toContain("subjects");
});
