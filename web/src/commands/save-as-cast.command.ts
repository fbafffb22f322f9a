import * as says from "#words/commands";
import { shownPort } from "../previews/preview-room";
import { kindOf } from "@aktion/schema/nodes/registry";
import { nodesById } from "../stores/graph-index";
import { takesOfNode } from "../stores/runs";
import type { BoardSession } from "../stores/board-session";
import type { Command } from "./command";

/** The one selected node that shows a still, made or uploaded. */
function selectedStill({ document, view, runs }: BoardSession): string | null {
  const [id, other] = view.getState().selected;
  const node = id !== undefined && other === undefined && nodesById(document.graph()).get(id);
  const kind = node && kindOf(node.kind);
  if (!kind || shownPort(kind) !== "image") return null;
  const made = takesOfNode(runs.getState(), node.id).length > 0;
  return made || typeof node.params["assetId"] === "string" ? node.id : null;
}

export default {
  id: "save-as-cast",
  title: says.saveAsCastMember,
  group: "Edit",
  keys: [],
  when: (session) => selectedStill(session) !== null,
  run: (session) => {
    const id = selectedStill(session);
    if (id !== null)
      void import("../cast/cast-parts").then(({ saveAsCast }) => saveAsCast(session, id));
  },
} satisfies Command;
