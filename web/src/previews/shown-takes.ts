import type { GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import { useEffect, useMemo } from "react";
import { useBoard, useNode, useRuns, useUploads } from "../stores/board-context";
import { takesOfNode } from "../stores/runs";
import { chosenTakes, mediaOf, type Media, type ShownTake } from "../stores/takes";
import { heldParam } from "./preview-room";

const none: readonly ShownTake[] = [];

/** A file of the user's own stands like a take of its own. */
const heldTake = (media: Media): ShownTake => ({
  id: media.id,
  run: "",
  item: 0,
  number: 1,
  slate: 1,
  media: [media],
  text: null,
  provider: "",
  tier: "draft",
  reused: false,
  charged: 0,
  prompt: null,
  written: null,
  createdAt: 0,
});

export function heldAsset(node: GraphNode | undefined): { id: string; kind: Media["kind"] } | null {
  const kind = node && kindOf(node.kind);
  const name = kind && heldParam(kind);
  const id = name && node.params[name];
  const edit = name && kind.params[name]?.edit;
  return typeof id === "string" && id && edit && edit.kind === "asset"
    ? { id, kind: edit.media }
    : null;
}

/** What a node shows: its own file, the circled takes, or the newest. */
export function useShownTakes(id: string): readonly ShownTake[] {
  const node = useNode(id);
  const made = useRuns((state) => takesOfNode(state, id));
  const held = heldAsset(node);
  const heldId = held?.id ?? null;
  const heldKind = held?.kind ?? "image";
  const kept = useUploads((state) => (heldId ? state.kept[heldId] : undefined));
  const { uploads } = useBoard();
  // Only clips and sounds have a length worth asking for.
  const unknown = heldId !== null && heldKind !== "image" && !kept;
  useEffect(() => {
    if (unknown) uploads.know(heldId);
  }, [unknown, uploads, heldId]);
  const circled = node?.take ?? null;
  return useMemo(() => {
    if (heldId) return [heldTake(kept ?? mediaOf(heldId, heldKind))];
    return made.length > 0 ? chosenTakes(made, circled) : none;
  }, [heldId, heldKind, kept, made, circled]);
}
