import { setSettings } from "@aktion/schema/graph/edits";
import type { Graph, Position } from "@aktion/schema/graph/graph";
import { navigate } from "wouter/use-browser-location";
import * as says from "#words/files";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import type { FileTemplate } from "../files/file-sheet";
import { placeGraph } from "../files/place-graph";
import type { BoardSession } from "../stores/board-session";
import { say } from "../stores/view";
import { templateApi } from "./template-api";

/** A template on the open board: one step of undo. An empty board takes its frame and title too. */
export function putTemplate(
  session: BoardSession,
  graph: Graph,
  { slug, version, title }: FileTemplate,
  place: Position,
): void {
  const { document, boardId, canvas } = session;
  const { nodes, settings } = document.graph();
  const empty = nodes.length === 0;
  const { aspect, rate, identity } = graph.settings;
  const unnamed = settings.title === "" || settings.title === says.untitled;
  const asPublished = setSettings({ aspect, rate, identity, ...(unnamed && { title }) });
  if (!placeGraph(session, graph, place, empty ? asPublished : undefined) || !empty) return;
  canvas.current?.fit();
  // The board is no worse for not being told of newer versions.
  const body = { version, board: boardId };
  call(templateApi.use, { path: { slug }, body }).catch(() => undefined);
}

/** The template as a board of its own, as on its page. */
export async function boardOfTemplate(
  { view }: BoardSession,
  { slug, version }: FileTemplate,
): Promise<void> {
  try {
    const { id } = await call(templateApi.use, { path: { slug }, body: { version } });
    navigate(`/boards/${id}`);
  } catch (error) {
    say(view, says.templateCouldNotBeUsed(toApiError(error).message), { tone: "failed" });
  }
}
