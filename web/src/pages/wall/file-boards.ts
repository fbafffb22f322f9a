import type { Graph } from "@aktion/schema/graph/graph";
import * as says from "#words/wall";
import { api } from "../../api/api";
import { ApiError } from "../../api/api-error";
import { call } from "../../api/call";
import { uploadAsset } from "../../api/upload";
import type { WhereFrom } from "../../files/found";
import { whereFrom } from "../../files/where-from";
import { templateApi } from "../../templates/template-api";

const refused = (words: string) => new ApiError("file.refused", 0, words);

export type Begun = Extract<WhereFrom, { graph: Graph }>;

/** The graph a file carries, or null where it is only itself; throws words for what can't begin. */
export async function graphToBegin(file: File, others: number): Promise<Begun | null> {
  if (others > 0) throw refused(says.oneFileBeginsABoard);
  if (file.size === 0) throw refused(says.nameIsEmpty(file.name));
  if (!/^(image|video|audio)\//.test(file.type)) throw refused(says.thatFileIsNoMedia);
  const found = await whereFrom(file);
  if (!found) return null;
  if (found.graph) return found;
  throw refused(says.orDropItOnABoard(found.words));
}

export function boardOfGraph({ graph, template }: Begun): Promise<{ id: string }> {
  if (template) {
    const { slug, version } = template;
    return call(templateApi.use, { path: { slug }, body: { version } });
  }
  const { title } = graph.settings;
  return call(api.createBoard, { body: { ...(title && { title }), graph } });
}

export async function boardOfFile(file: File): Promise<{ id: string }> {
  const { id: assetId, kind } = await uploadAsset(file);
  const title = file.name.replace(/\.\w+$/, "").slice(0, 100) || says.untitled;
  const node = { id: "n1", kind: `${kind}-upload`, params: { assetId }, position: { x: 0, y: 0 } };
  const graph = { format: 1, nodes: [node], edges: [] };
  return call(api.createBoard, { body: { title, graph } });
}
