import { describe, expect, it } from "vitest";
import { markOf, shapeDifferences } from "./fixture";

describe("a reply held against its fixture", () => {
  it("is the same in shape whatever its values are", () => {
    const known = { id: "a", done: false, urls: [{ get: "x" }], none: null };
    const found = { id: "b", done: true, urls: [{ get: "y" }, { get: "z" }], none: null };
    expect(shapeDifferences(known, found)).toEqual([]);
    expect(shapeDifferences({ urls: [{ get: "x" }] }, { urls: [] })).toEqual([]);
  });

  it("tells what is missing, new or of another kind, and where", () => {
    const known = { id: "a", data: { url: "x", list: [{ n: 1 }] }, was: 1 };
    const found = { id: 7, data: { list: [{ n: "1" }], more: null }, was: null };
    expect(shapeDifferences(known, found)).toEqual([
      { path: "id", what: "other", known: "string", found: "number" },
      { path: "data.url", what: "missing", known: "string", found: "" },
      { path: "data.list.0.n", what: "other", known: "number", found: "string" },
      { path: "data.more", what: "new", known: "", found: "null" },
      { path: "was", what: "other", known: "number", found: "null" },
    ]);
  });

  it("is as sure of a field as of what it lies in, unless it says otherwise", () => {
    const marks = { "": "documented", data: "observed", "data.url": "unverified" } as const;
    expect(markOf({ marks }, "id")).toBe("documented");
    expect(markOf({ marks }, "data.size")).toBe("observed");
    expect(markOf({ marks }, "data.url")).toBe("unverified");
    expect(markOf({ marks: {} }, "id")).toBe("unverified");
  });
});
