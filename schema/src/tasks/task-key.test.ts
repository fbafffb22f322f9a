import { describe, expect, it } from "vitest";
import type { Task } from "./task";
import { taskKey } from "./task-key";

const still = (prompt: string, seed: number | null = null): Task => ({
  kind: "image.generate",
  prompt,
  cast: [{ name: "Mara", prompt: "", assets: ["ast_1"], castId: null }],
  style: null,
  aspect: "16:9",
  seed,
});
const facts = { tier: "draft" as const, number: 1, content: new Map([["ast_1", "f00d"]]) };

describe("taskKey", () => {
  it("is the same for the same request, however it is spaced", async () => {
    const one = await taskKey(still("a roof  at night "), facts);
    expect(await taskKey(still("a roof at night"), facts)).toEqual(one);
    expect(one.key).toMatch(/^[0-9a-f]{64}$/);
    expect(one.seed).toBeGreaterThanOrEqual(0);
  });

  it("reads media by what it holds, not by its id", async () => {
    const other = JSON.parse(JSON.stringify(still("a roof")).replace("ast_1", "ast_2")) as Task;
    const content = new Map([["ast_2", "f00d"]]);
    expect((await taskKey(other, { ...facts, content })).key).toBe(
      (await taskKey(still("a roof"), facts)).key,
    );
  });

  it.each([
    ["other words", still("a cellar"), facts],
    ["other word order", still("roof a"), facts],
    ["a seed", still("a roof", 7), facts],
    ["another tier", still("a roof"), { ...facts, tier: "standard" as const }],
    ["another take", still("a roof"), { ...facts, number: 2 }],
    ["another picture", still("a roof"), { ...facts, content: new Map([["ast_1", "beef"]]) }],
  ])("differs for %s", async (_, task, changed) => {
    expect((await taskKey(task, changed)).key).not.toBe(
      (await taskKey(still("a roof"), facts)).key,
    );
  });
});
