import { describe, expect, test } from "vitest";
import { build } from "../testing/build";
import type { GraphNode } from "../graph/graph";
import { planTurn } from "./plan-node";
import { writtenOf } from "./written-words";

const board = { aspect: "16:9", rate: "24" } as const;
const node = (kind: string, params: object, written?: GraphNode["written"]): GraphNode => ({
  ...build({ n: { kind, params: params as never } }).nodes[0]!,
  ...(written && { written }),
});
const text = (words: string, written?: string) => ({
  type: "text" as const,
  text: words,
  ...(written !== undefined && { written }),
});

describe("what the filmmaker wrote", () => {
  test("is nothing while all words are theirs", () => {
    expect(writtenOf(node("image", { prompt: "a boat" }), { prompt: [] })).toBeNull();
    expect(writtenOf(node("image", {}), { prompt: [text("a boat")] })).toBeNull();
  });

  test("stands on the node, until words are wired in that win over its own", () => {
    const still = node("image", { prompt: "a boat at dawn" }, { prompt: "a boat" });
    expect(writtenOf(still, { prompt: [] })).toBe("a boat");
    expect(writtenOf(still, { prompt: [text("rain")] })).toBeNull();
    expect(writtenOf(still, { prompt: [text("rain, 35 mm", "rain")] })).toBe("rain");
  });

  test("goes on through a prompt's own words and an enhanced prompt", () => {
    const prompt = node("prompt", { text: " a boat at dawn " }, { text: "a boat" });
    const said = planTurn(prompt, {}, board);
    expect(said).toEqual({
      kind: "values",
      outputs: { text: [text("a boat at dawn", "a boat")] },
    });
    const kept = planTurn(node("enhance", { kept: "fog" }), { text: [text("x", "y")] }, board);
    expect(kept).toEqual({ kind: "values", outputs: { text: [text("fog", "y")] } });
    const plain = planTurn(node("enhance", { kept: "fog" }), { text: [text("fog")] }, board);
    expect(plain).toEqual({ kind: "values", outputs: { text: [text("fog")] } });
  });

  test("of a spoken line is what was written before it, too", () => {
    const voice = node("voice", {});
    expect(writtenOf(voice, { text: [text("You came back, at last.", "You came back.")] })).toBe(
      "You came back.",
    );
  });
});
