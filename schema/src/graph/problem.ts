import type { ErrorCode } from "../errors";

/** One thing wrong with a graph, said of the node (or the whole board, null) it is about. */
export interface Problem {
  readonly node: string | null;
  readonly code: ErrorCode;
  readonly message: string;
}
