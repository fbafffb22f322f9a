import type { Board, BoardSummary } from "@aktion/schema/api/boards";
import type { Graph } from "@aktion/schema/graph/graph";
import type { BoardRow } from "../ports/stores";

export function describeBoard(row: Omit<BoardRow, "graph">): BoardSummary {
  const { id, title, revision, aspect, nodes, createdAt, updatedAt } = row;
  const cover = row.coverAsset === null ? null : `/media/${row.coverAsset}/thumb?w=640`;
  return { id, title, revision, aspect, nodes, cover, createdAt, updatedAt };
}

/** What is stored was checked when it was saved, so it is read back as it is. */
export const storedGraph = (text: string): Graph => JSON.parse(text) as Graph;

export const describeWhole = (row: BoardRow): Board => ({
  ...describeBoard(row),
  graph: storedGraph(row.graph),
});
