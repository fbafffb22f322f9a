import { castLimits } from "@aktion/schema/api/cast-limits";
import type { Graph, GraphNode } from "@aktion/schema/graph/graph";
import { shownOnNode } from "../picture/shown-on-node";
import type { BoardSession } from "../stores/board-session";
import { nodesById, wiringOf } from "../stores/graph-index";

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** The words that say who a character is: wired ones win, as in a run. */
function wordsOf(graph: Graph, node: GraphNode): string {
  const wiring = wiringOf(graph);
  const wired = wiring.intoPort(node.id, "prompt").map(({ from }) => wiring.nodes.get(from.node));
  const words = wired.map((source) => text(source?.params["text"])).join("\n");
  return (wired.length > 0 ? words.trim() : text(node.params["prompt"])).slice(0, castLimits.words);
}

/** A new member begun from what a node shows: the circled take, or the newest, is the face. */
export function saveAsCast({ document, runs, view }: BoardSession, id: string): void {
  const node = nodesById(document.graph()).get(id);
  if (!node) return;
  const stills = shownOnNode(node, runs.getState()).media.filter(({ kind }) => kind === "image");
  // A set shows one person over and over; any other list is of several.
  const most = node.kind === "portrait-set" ? castLimits.pictures : 1;
  const start = {
    name: (text(node.params["name"]) || node.name).slice(0, castLimits.name),
    words: node.kind === "character" ? wordsOf(document.graph(), node) : "",
    notes: "",
    pictures: stills.slice(0, most),
  };
  view.setState({ casting: { node: null, at: { x: 0, y: 0 }, member: null, start } });
}
