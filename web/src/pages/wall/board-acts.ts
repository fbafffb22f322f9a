import type { BoardSummary } from "@aktion/schema/api/boards";
import * as says from "#words/wall";
import { api } from "../../api/api";
import { call } from "../../api/call";
import { uploadAsset } from "../../api/upload";
import { showUndo } from "../../ui/undo-bar";
import type { Example } from "./examples";
import { addToWall, changeWall, refreshWall } from "./wall";

/** Every act shows at once and is put back in order by the wall's next look at the server. */
async function settled<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } finally {
    void refreshWall();
  }
}

async function graphWith({ graph, drawing }: Example): Promise<Example["graph"]> {
  if (!drawing) return graph;
  const picture = await (await fetch(drawing.picture)).blob();
  const asset = await uploadAsset(new File([picture], "drawing.png", { type: "image/png" }));
  const nodes = graph.nodes.map((node) =>
    node.id === drawing.node ? { ...node, params: { ...node.params, drawing: asset.id } } : node,
  );
  return { ...graph, nodes };
}

export async function makeBoard(example?: Example) {
  const body = example ? { title: example.title, graph: await graphWith(example) } : {};
  return call(api.createBoard, { body });
}

export function renameBoard({ id }: BoardSummary, title: string): Promise<unknown> {
  changeWall((items) => items.map((item) => (item.id === id ? { ...item, title } : item)));
  return settled(call(api.renameBoard, { path: { id }, body: { title } }));
}

export async function duplicateBoard({ id }: BoardSummary): Promise<void> {
  const { graph: _, ...copy } = await call(api.duplicateBoard, { path: { id } });
  addToWall(copy);
  void refreshWall();
}

/** Gone from the wall at once; for ten seconds one press brings it back. */
export function deleteBoard(board: BoardSummary, onFailure: (error: unknown) => void): void {
  const path = { id: board.id };
  changeWall((items) => items.filter((item) => item.id !== board.id));
  const deleted = call(api.deleteBoard, { path });
  settled(deleted).catch(onFailure);
  showUndo({
    words: says.titleDeleted(board.title || says.untitled),
    undo: () => {
      const back = deleted.then(() => call(api.undeleteBoard, { path }));
      settled(back).catch(onFailure);
    },
  });
}
