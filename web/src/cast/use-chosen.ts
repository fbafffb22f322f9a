import type { CastMember } from "@aktion/schema/api/cast";
import { useNode } from "../stores/board-context";
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
