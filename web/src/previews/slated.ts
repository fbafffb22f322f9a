import type { NodeKind } from "@aktion/schema/nodes/define";
import { shownPort } from "./preview-room";

/** Stills and shots have a slate: a scene, a number, a caption, and whether they are approved. */
export function isSlated(kind: NodeKind | undefined): boolean {
  const port = kind && shownPort(kind);
  return port === "image" || port === "video";
}
