import type { CastMember } from "@aktion/schema/api/cast";
import { useEffect, useRef } from "react";
import { useBoard, useNode } from "../stores/board-context";
import { findMember } from "./find-member";
import { useCast } from "./use-cast";

/** Whom a cast node stands for: nobody was chosen, it is not known yet, or they are gone. */
export type Chosen =
  | { readonly is: "nobody" | "unknown" | "unread" | "gone" }
  | { readonly is: "there"; readonly member: CastMember };

export function useChosen(node: string): Chosen {
  const castId = useNode(node)?.params["castId"];
  const { data, isError } = useCast();
  if (typeof castId !== "string") return { is: "nobody" };
  if (!data) return { is: isError ? "unread" : "unknown" };
  const member = findMember(data, castId);
  return member ? { is: "there", member } : { is: "gone" };
}

const contentOf = (chosen: Chosen): string | null => {
  if (chosen.is === "gone") return "gone";
  if (chosen.is !== "there") return null;
  const { id, name, notes, pictures } = chosen.member;
  return JSON.stringify([id, name, notes, pictures.map((picture) => picture.id)]);
};

/** What a run would make hangs on who plays: it is estimated anew when they change. */
export function useCastNews(chosen: Chosen): void {
  const { estimating } = useBoard();
  const content = contentOf(chosen);
  const before = useRef(content);
  useEffect(() => {
    if (content === null || content === before.current) return;
    if (before.current !== null) estimating.again();
    before.current = content;
  }, [content, estimating]);
}
