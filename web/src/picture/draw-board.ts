import { boundsOf, type Box } from "@aktion/schema/graph/boxes";
import type { Graph } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/files";
import { layoutIn } from "../canvas/boxes";
import { wiringOf } from "../stores/graph-index";
import { drawCard, type DrawnCard } from "./draw-card";
import { letters, weights, type Look } from "./look";
import type { Shown } from "./shown-on-node";
import { escaped, tag } from "./svg";

export interface BoardPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const margin = 56;
const titleRoom = 56;

/** The bend of a wire, as the board has it. */
const bend = (distance: number) =>
  distance >= 0 ? distance / 2 : 0.25 * 25 * Math.sqrt(-distance);

function wire(x1: number, y1: number, x2: number, y2: number): string {
  const by = bend(x2 - x1);
  return `M${x1} ${y1}C${x1 + by} ${y1} ${x2 - by} ${y2} ${x2} ${y2}`;
}

function drawWires(graph: Graph, cards: ReadonlyMap<string, DrawnCard>, look: Look): string {
  const placeOf = (node: string, port: string, side: "source" | "target") => {
    const card = cards.get(node);
    const handle = card?.layout.handles.find((one) => one.port === port && one.side === side);
    if (!card || !handle) return null;
    const { x, y } = card.node.position;
    return { x: x + (side === "source" ? card.layout.width : 0), y: y + handle.y };
  };
  return graph.edges
    .map(({ from, to }) => {
      const start = placeOf(from.node, from.port, "source");
      const end = placeOf(to.node, to.port, "target");
      if (!start || !end) return "";
      const source = cards.get(from.node)!.node;
      const type = kindOf(source.kind)?.outputs[from.port]?.type ?? null;
      return tag("path", {
        d: wire(start.x, start.y, end.x, end.y),
        fill: "none",
        stroke: look.port(type),
        "stroke-width": 1.5,
        opacity: source.off ? 0.3 : 0.8,
      });
    })
    .join("");
}

function drawSections(graph: Graph, look: Look): string {
  return graph.sections
    .toSorted((one, other) => other.w * other.h - one.w * one.h)
    .map(({ title, x, y, w, h }) => {
      const frame = { x, y, width: w, height: h, rx: 10 };
      const words = { x: x + 4, y: y - 9, fill: look.colour("muted"), "font-size": 16 };
      return (
        tag("rect", { ...frame, fill: look.colour("text"), "fill-opacity": 0.07 }) +
        tag("rect", { ...frame, fill: "none", stroke: look.colour("line") }) +
        tag("text", { ...words, "font-weight": weights.strong }, escaped(title || says.section))
      );
    })
    .join("");
}

function wiredHandles(graph: Graph, id: string): ReadonlySet<string> {
  const wiring = wiringOf(graph);
  return new Set([
    ...wiring.into(id).map(({ to }) => `target ${to.port}`),
    ...wiring.outOf(id).map(({ from }) => `source ${from.port}`),
  ]);
}

/** The board as one SVG that needs nothing beside itself: pictures and letters are inside. */
export function drawBoard(
  graph: Graph,
  shownOf: ReadonlyMap<string, Shown>,
  pictures: ReadonlyMap<string, string>,
  font: string | null,
  look: Look,
): BoardPicture {
  const cards = new Map<string, DrawnCard>();
  const boxes: Box[] = graph.sections.map(({ x, y, w, h }) => ({ x, y: y - 32, w, h: h + 32 }));
  for (const node of graph.nodes) {
    const layout = layoutIn(graph, node);
    const shown = shownOf.get(node.id) ?? { media: [], text: null };
    cards.set(node.id, { node, layout, shown, wired: wiredHandles(graph, node.id) });
    boxes.push({ ...node.position, w: layout.width, h: layout.height });
  }
  const { x, y, w, h } = boundsOf(boxes) ?? { x: 0, y: 0, w: 1, h: 1 };
  const { title } = graph.settings;
  const above = title ? titleRoom : 0;
  const width = Math.ceil(w + 2 * margin);
  const height = Math.ceil(h + 2 * margin + above);
  const left = x - margin;
  const top = y - margin - above;
  const words = { x, y: y - margin / 2 - 8, fill: look.colour("text"), "font-size": 28 };
  const inside = [
    font &&
      tag(
        "style",
        {},
        `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${font}) format('woff2')}`,
      ),
    tag("rect", { x: left, y: top, width, height, fill: look.colour("ground") }),
    title && tag("text", { ...words, "font-weight": weights.strong }, escaped(title)),
    drawSections(graph, look),
    drawWires(graph, cards, look),
    ...[...cards.values()].map((card) => drawCard(card, pictures, look)),
  ];
  const svg = tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `${left} ${top} ${width} ${height}`,
      "font-family": letters,
    },
    inside.filter(Boolean).join("\n"),
  );
  return { svg, width, height };
}
