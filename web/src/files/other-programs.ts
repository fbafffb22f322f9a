import type { Tags } from "@aktion/schema/media/file-tags";

/** Whose graph a file carries, where it is not ours. */
export function programOf(tags: Tags): string | null {
  if ("invokeai_workflow" in tags || "invokeai_metadata" in tags) return "InvokeAI";
  if ("workflow" in tags) return "ComfyUI";
  return (tags["prompt"] ?? "").includes('"class_type"') ? "ComfyUI" : null;
}

/** Whose graph a JSON document is, where it is not ours. */
export function programOfDocument(document: object): string | null {
  if ("last_node_id" in document || ("nodes" in document && "links" in document)) return "ComfyUI";
  const [first] = Object.values(document) as unknown[];
  const step = typeof first === "object" && first !== null && "class_type" in first;
  return step ? "ComfyUI" : null;
}
