import type { CastMember } from "@aktion/schema/api/cast";
import type { Graph } from "@aktion/schema/graph/graph";
import { useEffect, useRef } from "react";
import { useBoard, useGraph } from "../stores/board-context";
import { findMember } from "./find-member";
import { useCast } from "./use-cast";

/** Who plays on a board, wherever their cards are, each once. */
export const playingOn = (graph: Graph): string[] => [
  ...new Set(
    graph.nodes.flatMap(({ params: { castId } }) => (typeof castId === "string" ? [castId] : [])),
  ),
];

/** All of them that a run would take along. */
export const castContent = (ids: readonly string[], cast: readonly CastMember[]): string =>
  JSON.stringify(
    ids.map((id) => {
      const member = findMember(cast, id);
      if (!member) return null;
      const { name, words, pictures, model } = member;
      return [id, name, words, pictures.map(({ id: of }) => of), model?.id ?? null];
    }),
  );

/**
 * What a run would make hangs on who plays: it is estimated anew when one of them changes, also one
 * whose card is out of sight.
 */
export function useCastNews(): void {
  const { estimating } = useBoard();
  const ids = useGraph((graph) => playingOn(graph).join(" "));
  const { data } = useCast();
  const content = data ? castContent(ids === "" ? [] : ids.split(" "), data) : null;
  const before = useRef({ ids, content });
  useEffect(() => {
    const last = before.current;
    before.current = { ids, content };
    // Another choice is an edit, and told by itself.
    if (last.ids === ids && last.content !== null && content !== last.content) estimating.again();
  }, [ids, content, estimating]);
}
