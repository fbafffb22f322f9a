import { incomingOf, withIncoming } from "@aktion/schema/graph/incoming";
import type { Part } from "@aktion/schema/graph/edits";
import type { GraphEdge } from "@aktion/schema/graph/graph";
import { readNote, writeNote } from "../api/local-note";
import type { BoardSession } from "../stores/board-session";

/**
 * The wires that led into what was copied last, beside the clipboard: a copied graph holds whole
 * wires only, so that it is a document anybody can read. Kept on the device for other tabs.
 */
const key = "aktion:copied-wires";

interface Copied {
  readonly board: string;
  readonly nodes: readonly string[];
  readonly edges: readonly GraphEdge[];
}

const idsOf = ({ nodes }: Part): string[] => nodes.map(({ id }) => id);

export function rememberWires({ boardId, document }: BoardSession, part: Part): void {
  const edges = incomingOf(document.graph(), part);
  const copied: Copied = { board: boardId, nodes: idsOf(part), edges };
  writeNote(key, edges.length > 0 ? JSON.stringify(copied) : null);
}

/** The part with its incoming wires, where it was copied from this very board. */
export function withCopiedWires({ boardId, document }: BoardSession, part: Part): Part {
  const note = readNote(key);
  if (!note) return part;
  const { board, nodes, edges } = JSON.parse(note) as Copied;
  const same = board === boardId && nodes.join() === idsOf(part).join();
  return same ? withIncoming(document.graph(), part, edges) : part;
}
