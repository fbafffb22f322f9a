import { expect, test } from "vitest";
import { programOf, programOfDocument } from "./other-programs";
import { fileName } from "./save-file";

test("a file or a document of another program is known by what it says", () => {
  expect(programOf({ workflow: '{"nodes":[]}' })).toBe("ComfyUI");
  expect(programOf({ prompt: '{"3":{"class_type":"KSampler"}}' })).toBe("ComfyUI");
  expect(programOf({ prompt: "a lighthouse" })).toBeNull();
  expect(programOf({ invokeai_workflow: "{}" })).toBe("InvokeAI");
  expect(programOf({ encoder: "Lavf" })).toBeNull();
  expect(programOfDocument({ last_node_id: 1, nodes: [], links: [] })).toBe("ComfyUI");
  expect(programOfDocument({ 3: { class_type: "KSampler" } })).toBe("ComfyUI");
  expect(programOfDocument({ format: 1, nodes: [], edges: [] })).toBeNull();
  expect(programOfDocument({})).toBeNull();
});

test("a file is named as every system takes it", () => {
  expect(fileName("Rooftop: 1/2", "Mara “M.”", "take 3, 2")).toBe(
    "Rooftop 12 - Mara M - take 3, 2",
  );
  expect(fileName("", "../..", "Mårten")).toBe("Mårten");
  expect(fileName("", "...")).toBe("Aktion");
  expect(fileName("a".repeat(500)).length).toBe(80);
});
