import type { Template } from "@aktion/schema/api/templates";
import { emptyGraph } from "@aktion/schema/graph/graph";
import { expect, test } from "vitest";
import { firstWords } from "./first-words";

const template: Template = {
  slug: "roof-abc",
  title: "Roof",
  summary: "",
  tags: [],
  version: 1,
  shown: "public",
  mine: false,
  takenDown: false,
  aspect: "16:9",
  nodes: 0,
  cover: null,
  uses: 0,
  at: 0,
  graph: emptyGraph(),
  sha256: "",
  inputs: [],
  samples: [],
  shots: [],
  newest: 1,
  versions: [],
};

test("a template stands in its page whole, and no word of it ends the element it stands in", () => {
  const title = "</script><script>alert(1)</script><!--";
  const { whole, summary } = firstWords({ ...template, title });
  expect(whole).not.toContain("<");
  expect(JSON.parse(whole!)).toEqual({ ...template, title });
  expect(summary).toBeNull();
});

test("a large one is left to be fetched", () => {
  const { whole, summary } = firstWords({ ...template, summary: "rain ".repeat(50_000) });
  expect(whole).toBeNull();
  expect(summary).toContain("rain");
});
