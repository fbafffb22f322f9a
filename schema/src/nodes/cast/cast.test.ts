import { expect, test } from "vitest";
import cast from "./index";

const facts = { aspect: "16:9", rate: "24" } as const;
const mara = { name: "Mara", prompt: "rain coat", assets: ["ast_1"], castId: "cst_1" };
const plan = (castId: string | null, known?: Record<string, typeof mara>) =>
  cast.plan({
    params: { castId },
    inputs: {},
    board: { ...facts, ...(known && { cast: known }) },
  });

test("a cast node is whoever its id stands for when the run was asked for", () => {
  const outputs = { character: [{ type: "character", character: mara }] };
  expect(plan("cst_1", { cst_1: mara })).toEqual({ kind: "values", outputs });
});

test("nobody chosen and nobody there are said in words", () => {
  expect(plan(null, {})).toEqual({ kind: "blocked", reason: "Choose a cast member." });
  for (const id of ["cst_2", "__proto__", "constructor"])
    expect(plan(id, { cst_1: mara })).toEqual({
      kind: "blocked",
      reason: "This cast member is gone. Choose another.",
    });
});

test("where nobody has looked yet, any id may be somebody", () => {
  expect(plan("cst_9").kind).toBe("values");
});
