import * as says from "#words/commands";
import { withHeld } from "../canvas/boxes";
import { partOf, paste, renamedPart, type GraphEdit, type Part } from "@aktion/schema/graph/edits";
import { graphFormat } from "@aktion/schema/graph/graph";
import type { Position } from "@aktion/schema/graph/graph";
import type { BoardSession } from "../stores/board-session";
import { say, select } from "../stores/view";
import { rememberWires } from "./copied-wires";
import { deleteSelected } from "./delete-selected";

/** A section is taken with all that lies in it. */
export function selectedPart({ document, view }: BoardSession): Part {
  const graph = document.graph();
  const { selected, sections } = withHeld(graph, view.getState());
  return partOf(graph, selected, sections);
}

/** Nodes travel as a graph document, so that what is copied is also a file anyone can read. */
export function copySelected(session: BoardSession): string {
  const part = selectedPart(session);
  rememberWires(session, part);
  return JSON.stringify({ format: graphFormat, ...part }, null, 1);
}

/** What is cut goes whole: a section with all that lies in it. */
export function cutSelected(session: BoardSession, keep: (text: string) => void): void {
  keep(copySelected(session));
  const { selected, sections } = withHeld(session.document.graph(), session.view.getState());
  select(session.view, selected, [], sections);
  deleteSelected(session);
}

/** Answers whether it fitted; only then is done what goes `also` with it. */
export function pastePart(
  session: BoardSession,
  part: Part,
  by: Position,
  also: GraphEdit = (graph) => graph,
): boolean {
  const renamed = renamedPart(session.document.graph(), part, by);
  const put = paste(renamed);
  const done = session.edit((graph) => {
    const pasted = put(graph);
    return pasted === graph ? graph : also(pasted);
  });
  if (done) {
    select(
      session.view,
      renamed.nodes.map((node) => node.id),
      [],
      renamed.sections.map((section) => section.id),
    );
    return true;
  }
  if (part.nodes.length + part.sections.length > 0)
    say(session.view, says.aBoardHolds2000Nodes, {
      tone: "failed",
    });
  return false;
}

/** Asked for without the keys: the browser may ask whether it should. */
export function pasteFromClipboard(session: BoardSession, wired: boolean): void {
  void navigator.clipboard.readText().then(
    async (text) => (await import("../files/paste-text")).pasteText(session, text, { wired }),
    () =>
      say(session.view, says.thisBrowserKeepsTheClipboard, {
        tone: "failed",
      }),
  );
}
