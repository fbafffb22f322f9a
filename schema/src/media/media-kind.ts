export type MediaKind = "image" | "video" | "audio";

/** What a MIME type is the type of; what is neither shot nor sound is a still. */
export function mediaKindOf(type: string): MediaKind {
  const [family] = type.split("/");
  return family === "video" || family === "audio" ? family : "image";
}
