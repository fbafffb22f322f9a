import { titleOf } from "@aktion/schema/graph/check";
import { disconnect } from "@aktion/schema/graph/edits";
import { insertNode, portsThrough, rewire } from "@aktion/schema/graph/rewire";
import * as says from "#words/canvas";
import type { BoardSession } from "../stores/board-session";
import { wiringOf } from "../stores/graph-index";
import { tell, type End } from "../stores/view";
import { wireAt, type WireLine } from "./wire-at";

/** What is done with wires that are there already; fetched when one is first taken hold of. */
export function lead(session: BoardSession, wire: string, from: End, to: End): void {
  if (!session.edit(rewire(wire, from, to))) return;
  const wiring = wiringOf(session.document.graph());
  tell(session.view, says.wiredTo(titleOf(wiring, from.node), titleOf(wiring, to.node)));
}

export function takeOff({ document, edit, view }: BoardSession, wire: string): void {
  const wiring = wiringOf(document.graph());
  const edge = wiring.graph.edges.find(({ id }) => id === wire);
  if (!edge || !edit(disconnect([wire]))) return;
  tell(view, says.unwiredFrom(titleOf(wiring, edge.from.node), titleOf(wiring, edge.to.node)));
}

/** The wires on screen as points of the board: a path is drawn in the board's own pixels. */
function linesOf(surface: ParentNode, wires: ReadonlySet<string>): WireLine[] {
  const steps = 32;
  return [...surface.querySelectorAll(".react-flow__edge")].flatMap((group) => {
    const wire = group.getAttribute("data-id") ?? "";
    const path = group.querySelector<SVGPathElement>(".react-flow__edge-path");
    if (!path || !wires.has(wire)) return [];
    const length = path.getTotalLength();
    const points = Array.from({ length: steps - 1 }, (_, step) => {
      const { x, y } = path.getPointAtLength((length * (step + 1)) / steps);
      return { x, y };
    });
    return { wire, points };
  });
}

interface HeldCard {
  readonly position: { readonly x: number; readonly y: number };
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/**
 * A card without wires is dragged: answers what to do at each of its steps. The wires it would fit
 * into, and where they run, stay as they are meanwhile, so both are read once.
 */
export function startLanding(
  { document, view }: BoardSession,
  node: string,
  surface: ParentNode,
): (card: HeldCard) => void {
  const graph = document.graph();
  const kind = graph.nodes.find(({ id }) => id === node)?.kind ?? "";
  const open = graph.edges.filter((edge) => portsThrough(graph, edge, kind) !== null);
  const lines = linesOf(surface, new Set(open.map(({ id }) => id)));
  return ({ position, width = 0, height = 0 }) => {
    const wire = wireAt(lines, { ...position, w: width, h: height });
    if ((view.getState().landing?.wire ?? null) === wire) return;
    view.setState({ landing: wire === null ? null : { wire, edit: insertNode(wire, node) } });
  };
}
