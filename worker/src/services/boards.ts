import type { Board } from "@aktion/schema/api/boards";
import { AppError } from "@aktion/schema/errors";
import { emptyGraph, type Graph } from "@aktion/schema/graph/graph";
import { graphLimits } from "@aktion/schema/graph/limits";
import { readGraph } from "@aktion/schema/graph/read";
import { newId } from "@aktion/schema/ids";
import * as says from "#words/studio";
import type { BoardRow, BoardStore } from "../ports/stores";
import { describeWhole, storedGraph } from "./describe-board";

interface Needs {
  readonly boards: BoardStore;
  readonly now: () => number;
}

function withinSize(graph: Graph): Graph {
  const { length } = new TextEncoder().encode(JSON.stringify(graph));
  if (length > graphLimits.bytes) throw new AppError("graph.too-large");
  return graph;
}

export const readDocument = (document: unknown): Graph => withinSize(readGraph(document));

export async function findBoard({ boards }: Needs, owner: string, id: string): Promise<BoardRow> {
  const row = await boards.get(owner, id);
  if (!row) throw new AppError("board.not-found");
  return row;
}

export async function createBoard(
  needs: Needs,
  owner: string,
  graph: Graph,
  title: string,
  { cover = null, id }: { cover?: string | null; id?: string } = {},
): Promise<Board> {
  const now = needs.now();
  const named = { ...graph, settings: { ...graph.settings, title } };
  const row: BoardRow = {
    id: id ?? newId("brd", now),
    title,
    revision: 1,
    graph: JSON.stringify(named),
    nodes: graph.nodes.length,
    aspect: graph.settings.aspect,
    coverAsset: cover,
    createdAt: now,
    updatedAt: now,
  };
  await needs.boards.create(owner, row);
  return describeWhole(row);
}

export const createFromDocument = (
  needs: Needs,
  owner: string,
  { title, graph }: { title?: string | undefined; graph?: unknown },
): Promise<Board> => {
  const read = graph === undefined ? emptyGraph() : readDocument(graph);
  return createBoard(needs, owner, read, title ?? (read.settings.title || "Untitled"));
};

/** The newer state goes along with the refusal, so that a person can choose between the two. */
const stale = (row: BoardRow): AppError =>
  new AppError("board.stale", undefined, {
    revision: row.revision,
    updatedAt: row.updatedAt,
    graph: storedGraph(row.graph),
  });

export async function saveBoard(
  needs: Needs,
  owner: string,
  id: string,
  { graph, revision }: { graph: unknown; revision: number },
  reason: "work" | "restored" = "work",
): Promise<number> {
  const read = readDocument(graph);
  if (await needs.boards.save(owner, id, revision, read, reason, needs.now())) return revision + 1;
  throw stale(await findBoard(needs, owner, id));
}

export async function renameBoard(
  needs: Needs,
  owner: string,
  id: string,
  title: string,
): Promise<number> {
  // A save from elsewhere may come between reading and writing; a few tries settle it.
  for (let tries = 0; tries < 5; tries += 1) {
    const row = await findBoard(needs, owner, id);
    const graph = storedGraph(row.graph);
    const renamed = { ...graph, settings: { ...graph.settings, title } };
    if (await needs.boards.save(owner, id, row.revision, renamed, "work", needs.now())) {
      return row.revision + 1;
    }
  }
  throw new AppError("server.busy");
}

export async function duplicateBoard(needs: Needs, owner: string, id: string): Promise<Board> {
  const row = await findBoard(needs, owner, id);
  const title = says.copyOf(row.title).slice(0, 200);
  const copy = await createBoard(needs, owner, storedGraph(row.graph), title, {
    cover: row.coverAsset,
  });
  await needs.boards.copyTakes(owner, id, copy.id);
  return copy;
}

export async function versionOf(
  needs: Needs,
  owner: string,
  id: string,
  revision: number,
): Promise<Graph> {
  await findBoard(needs, owner, id);
  const text = await needs.boards.version(id, revision);
  if (text === null) throw new AppError("board.version-not-found");
  return storedGraph(text);
}

export async function restoreBoard(
  needs: Needs,
  owner: string,
  id: string,
  revision: number,
): Promise<Board> {
  const graph = await versionOf(needs, owner, id, revision);
  const row = await findBoard(needs, owner, id);
  // The state that is left stays in the history, so that going back can itself be undone.
  await needs.boards.keep(id, "run", null, needs.now());
  await saveBoard(needs, owner, id, { graph, revision: row.revision }, "restored");
  return describeWhole(await findBoard(needs, owner, id));
}
