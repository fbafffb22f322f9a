import { withHeld } from "../canvas/boxes";
import { partOf, paste, renamedPart, type Part } from "@aktion/schema/graph/edits";
import { boundsOf } from "@aktion/schema/graph/boxes";
import { graphFormat } from "@aktion/schema/graph/graph";
import { graphLimits } from "@aktion/schema/graph/limits";
import type { Position } from "@aktion/schema/graph/graph";
import { toApiError } from "../api/api-error";
import type { BoardSession } from "../stores/board-session";
import { say, select } from "../stores/view";
import { deleteSelected } from "./delete-selected";

/** A section is taken with all that lies in it. */
export function selectedPart({ document, view }: BoardSession): Part {
  const graph = document.graph();
  const { selected, sections } = withHeld(graph, view.getState());
  return partOf(graph, selected, sections);
}

/** Nodes travel as a graph document, so that what is copied is also a file anyone can read. */
export const copySelected = (session: BoardSession): string =>
  JSON.stringify({ format: graphFormat, ...selectedPart(session) }, null, 1);

/** What is cut goes whole: a section with all that lies in it. */
export function cutSelected(session: BoardSession, keep: (text: string) => void): void {
  keep(copySelected(session));
  const { selected, sections } = withHeld(session.document.graph(), session.view.getState());
  select(session.view, selected, [], sections);
  deleteSelected(session);
}

export function pastePart(session: BoardSession, part: Part, by: Position): void {
  const renamed = renamedPart(session.document.graph(), part, by);
  if (session.edit(paste(renamed))) {
    return select(
      session.view,
      renamed.nodes.map((node) => node.id),
      [],
      renamed.sections.map((section) => section.id),
    );
  }
  if (part.nodes.length + part.sections.length > 0)
    say(session.view, "A board holds 2,000 nodes, 8,000 wires and 500 sections at most.", {
      tone: "failed",
    });
}

function towardsMiddle({ canvas }: BoardSession, { nodes, sections }: Part): Position {
  const place = canvas.current?.toBoard(canvas.current.middle()) ?? { x: 0, y: 0 };
  const cards = nodes.map(({ position }) => ({ ...position, w: 280, h: 240 }));
  const { x, y, w, h } = boundsOf([...cards, ...sections])!;
  return { x: Math.round(place.x - x - w / 2), y: Math.round(place.y - y - h / 2) };
}

/** Text that is no graph is left alone; a graph that can't be read is refused in words. */
export async function pasteText(session: BoardSession, text: string): Promise<void> {
  const start = text.trimStart();
  if (!start.startsWith("{")) return;
  if (text.length > graphLimits.bytes * 2) {
    return say(session.view, "That is more than a board holds (1 MB).", { tone: "failed" });
  }
  try {
    const document: unknown = JSON.parse(text);
    const { readGraph } = await import("@aktion/schema/graph/read");
    const part = readGraph(document);
    if (part.nodes.length + part.sections.length > 0)
      pastePart(session, part, towardsMiddle(session, part));
  } catch (error) {
    const words =
      error instanceof SyntaxError
        ? "What was copied is not a graph: its text breaks off."
        : error instanceof Error
          ? error.message
          : toApiError(error).message;
    say(session.view, words, { tone: "failed" });
  }
}
