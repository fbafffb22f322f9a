import { partOf, paste, renamedPart, type Part } from "@aktion/schema/graph/edits";
import { graphFormat } from "@aktion/schema/graph/graph";
import { graphLimits } from "@aktion/schema/graph/limits";
import type { Position } from "@aktion/schema/graph/graph";
import { toApiError } from "../api/api-error";
import type { BoardSession } from "../stores/board-session";
import { say, select } from "../stores/view";

/** Nodes travel as a graph document, so that what is copied is also a file anyone can read. */
export function copySelected({ document, view }: BoardSession): string {
  const { nodes, edges } = partOf(document.graph(), view.getState().selected);
  return JSON.stringify({ format: graphFormat, nodes, edges }, null, 1);
}

export function pastePart(session: BoardSession, part: Part, by: Position): void {
  const renamed = renamedPart(session.document.graph(), part, by);
  if (session.edit(paste(renamed))) {
    return select(
      session.view,
      renamed.nodes.map((node) => node.id),
    );
  }
  if (part.nodes.length > 0)
    say(session.view, "A board holds 2,000 nodes and 8,000 wires at most.", { tone: "failed" });
}

function towardsMiddle({ canvas }: BoardSession, { nodes }: Part): Position {
  const place = canvas.current?.toBoard(canvas.current.middle()) ?? { x: 0, y: 0 };
  const left = Math.min(...nodes.map((node) => node.position.x));
  const right = Math.max(...nodes.map((node) => node.position.x + 280));
  const top = Math.min(...nodes.map((node) => node.position.y));
  const bottom = Math.max(...nodes.map((node) => node.position.y + 240));
  return {
    x: Math.round(place.x - (left + right) / 2),
    y: Math.round(place.y - (top + bottom) / 2),
  };
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
    if (part.nodes.length > 0) pastePart(session, part, towardsMiddle(session, part));
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
