import type { Graph } from "@aktion/schema/graph/graph";
import type { FileTemplate } from "./file-sheet";

/** Where somebody goes on from words, when there is such a place. */
export interface Next {
  readonly label: string;
  readonly address: string;
}

/** What a file led back to: a graph, or why it did not; null where it says nothing of a graph. */
export type WhereFrom =
  | { readonly graph: Graph; readonly template: FileTemplate | null }
  | { readonly graph: null; readonly words: string; readonly next: Next | null }
  | null;

export const refused = (words: string, next: Next | null = null): WhereFrom => ({
  graph: null,
  words,
  next,
});
