import type { NodeKind } from "./define";

/** The param that holds what a kind is to show, in words: the one that can be enhanced. */
export const promptParam = ({ kind, params }: Pick<NodeKind, "kind" | "params">): string | null => {
  if ("prompt" in params) return "prompt";
  return kind === "prompt" ? "text" : null;
};

/** The port that wins over a param: of its own name, or a line's words. */
export const portOver = ({ inputs }: Pick<NodeKind, "inputs">, name: string): string | null => {
  if (name in inputs) return name;
  return name === "line" && "text" in inputs ? "text" : null;
};
