import { addNode, setParam } from "@aktion/schema/graph/edits";
import { graphLimits } from "@aktion/schema/graph/limits";
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
    const count = text.length.toLocaleString("en");
    const words = `That is ${count} letters, and a prompt holds 20,000. Nothing was pasted.`;
    return say(session.view, words, { tone: "failed" });
  }
  const { x, y } = middleOf(session);
  const start = newNode(session, "prompt", { x: x - 140, y: y - 90 });
  const made = session.edit((graph) => setParam(start.id, "text", text)(addNode(start)(graph)));
  if (made) select(session.view, [start.id]);
  else say(session.view, "A board holds 2,000 nodes at most.", { tone: "failed" });
}

async function pasteDocument(
  session: BoardSession,
  document: object,
  wired: boolean,
): Promise<void> {
  const fail = (words: string) => say(session.view, words, { tone: "failed" });
  const program = programOfDocument(document);
  if (program && !("format" in document))
    return fail(`That is a graph of ${program}, which Aktion can’t read. Nothing was pasted.`);
  if (!("nodes" in document))
    return fail("That is JSON, but no graph of Aktion. Nothing was pasted.");
  try {
    const { readGraph } = await import("@aktion/schema/graph/read");
    const graph = readGraph(document);
    const part = wired ? withCopiedWires(session, graph) : graph;
    if (part.nodes.length + part.sections.length === 0) return;
    placeGraph(session, part, middleOf(session));
    if (wired && part === graph)
      say(session.view, "Pasted without wires: what led into it is not on this board.");
  } catch (error) {
    fail(error instanceof Error ? error.message : "This is not a graph Aktion can read.");
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
    return say(session.view, "That is more than a board holds (1 MB). Nothing was pasted.", {
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
    const what = from === "file" ? "That file" : "What was copied";
    return say(session.view, `${what} is not a graph: its text breaks off.`, { tone: "failed" });
  }
  if (typeof document === "object" && document !== null)
    return pasteDocument(session, document, wired);
  say(session.view, "That is JSON, but no graph of Aktion. Nothing was pasted.", {
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
