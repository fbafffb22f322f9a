import { measurePng } from "@aktion/schema/media/measure-png";
import { expect, test } from "vitest";
import { withGraph } from "./png-graph";

const dot = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  ),
  (sign) => sign.charCodeAt(0),
);

test("a picture with its graph is still a whole picture, and says the graph", () => {
  const json = JSON.stringify({ format: 1, nodes: [], title: "Mårten på taket" });
  const made = withGraph(dot, json);
  expect(measurePng(made)).toEqual({ size: { width: 1, height: 1 }, whole: true });
  expect(new TextDecoder().decode(made)).toContain(`iTXtaktion:graph\0\0\0\0\0${json}`);
  expect(made.length).toBe(dot.length + new TextEncoder().encode(json).length + 17 + 12);
});
