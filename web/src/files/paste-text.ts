import { addNode, setParam } from "@aktion/schema/graph/edits";
import { graphLimits } from "@aktion/schema/graph/limits";
import * as says from "#words/files";
import { withCopiedWires } from "../commands/copied-wires";
import { newNode } from "../stores/add-node";
import type { BoardSession } from "../stores/board-session";
import { say, select } from "../stores/view";
import { middleOf } from "./middle";
import { programOfDocument } from "./other-programs";
import { placeGraph } from "./place-graph";

const mostWords = 20_000;

/** Words become a prompt: they are what most nodes wait for. */
function pasteWords(session: BoardSession, text: string): void {
  if (text.length > mostWords) {
    const count = text.length.toLocaleString(says.numbers);
    const words = says.thatIsTooLong(count);
    return say(session.view, words, { tone: "failed" });
  }
  const { x, y } = middleOf(session);
  const start = newNode(session, "prompt", { x: x - 140, y: y - 90 });
  const made = session.edit((graph) => setParam(start.id, "text", text)(addNode(start)(graph)));
  if (made) select(session.view, [start.id]);
  else say(session.view, says.aBoardHolds2000Nodes, { tone: "failed" });
}

async function pasteDocument(
  session: BoardSession,
  document: object,
  wired: boolean,
): Promise<void> {
  const fail = (words: string) => say(session.view, words, { tone: "failed" });
  const program = programOfDocument(document);
  if (program && !("format" in document)) return fail(says.thatIsAGraphOfProgram(program));
  if (!("nodes" in document)) return fail(says.thatIsJsonButNoGraph);
  try {
    const { readGraph } = await import("@aktion/schema/graph/read");
    const graph = readGraph(document);
    const part = wired ? withCopiedWires(session, graph) : graph;
    if (part.nodes.length + part.sections.length === 0) return;
    placeGraph(session, part, middleOf(session));
    if (wired && part === graph) say(session.view, says.pastedWithoutWires);
  } catch (error) {
    fail(error instanceof Error ? error.message : says.thisIsNoGraph);
  }
}

/**
 * A graph is put on the board, `wired` with the wires that led into it where it was copied; other
 * words become a prompt; what can't be read is refused in words.
 */
export async function pasteText(
  session: BoardSession,
  text: string,
  { from = "clipboard", wired = false }: { from?: "clipboard" | "file"; wired?: boolean } = {},
): Promise<void> {
  if (text.length > graphLimits.bytes * 2)
    return say(session.view, says.thatIsTooMuchToPaste, {
      tone: "failed",
    });
  const words = text.replaceAll("\r\n", "\n").trim();
  if (!words) return;
  if (from === "clipboard" && !/^(\{\s*["}]|\[\s*[{[])/.test(words))
    return pasteWords(session, words);
  let document: unknown;
  try {
    document = JSON.parse(words);
  } catch {
    const words = from === "file" ? says.thatFileBreaksOff : says.whatWasCopiedBreaksOff;
    return say(session.view, words, { tone: "failed" });
  }
  if (typeof document === "object" && document !== null)
    return pasteDocument(session, document, wired);
  say(session.view, says.thatIsJsonButNoGraph, {
    tone: "failed",
  });
}

/** What a page copied without plain words beside it. */
export function wordsOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const one of body.querySelectorAll("script, style")) one.remove();
  for (const one of body.querySelectorAll("p, div, li, br, h1, h2, h3, tr")) one.append("\n");
  return (body.textContent ?? "").replace(/\n{3,}/g, "\n\n").trim();
}
