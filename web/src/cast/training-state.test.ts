import type { Asset } from "@aktion/schema/api/assets";
import { expect, test } from "vitest";
import { memberOf, modelOf, trainingOf } from "./__fixtures__/member";
import { markOf, newPictures } from "./training-state";

test.each([
  ["none", {}],
  ["training", { training: trainingOf() }],
  ["training", { training: trainingOf(), model: modelOf() }],
  ["failed", { training: trainingOf({ state: "failed", why: "No face." }) }],
  ["none", { training: trainingOf({ state: "failed" }) }],
  ["trained", { model: modelOf() }],
  ["trained", { model: modelOf(), training: trainingOf({ state: "failed", why: "No face." }) }],
  ["rehearsed", { model: modelOf({ tier: "draft" }) }],
  [
    "failed",
    {
      model: modelOf({ tier: "draft" }),
      training: trainingOf({ state: "failed", why: "No face." }),
    },
  ],
] as const)("%s: %o", (mark, rest) => {
  expect(markOf(memberOf("Mara", rest))).toBe(mark);
});

test("pictures that came and went since are counted, another order is no change", () => {
  const pictured = (...ids: string[]) =>
    memberOf("Mara", { model: modelOf(), pictures: ids.map((id) => ({ id }) as Asset) });
  expect(newPictures(pictured("b", "a"))).toEqual({ came: 0, went: 0 });
  expect(newPictures(pictured("a", "c", "d"))).toEqual({ came: 2, went: 1 });
  expect(newPictures(memberOf("Mara"))).toEqual({ came: 0, went: 0 });
});
