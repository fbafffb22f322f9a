import type { PortType } from "@aktion/schema/graph/ports";
import { getBezierPath, Position as Side } from "@xyflow/react";
import { handleSize } from "./card-layout";
import type { Lens } from "./far-picture";
import { isCard, type CardNode, type FlowNode, type WireEdge } from "./flow-adapter";

/** All wires of one look as one line, in the board's own measure. */
export interface Strand {
  readonly type: PortType | null;
  readonly off: boolean;
  readonly path: Path2D;
}

function endOf(card: CardNode, port: string | null | undefined, side: "source" | "target") {
  const place = card.data.layout.handles.find((one) => one.port === port && one.side === side);
  const out = side === "source" ? (card.width ?? 0) + handleSize / 2 : -handleSize / 2;
  return { x: card.position.x + out, y: card.position.y + (place?.y ?? 0) };
}

/** The wires between cards, as React Flow would lead them. */
export function strandsOf(nodes: readonly FlowNode[], edges: readonly WireEdge[]): Strand[] {
  const cards = new Map(nodes.filter(isCard).map((card) => [card.id, card]));
  const strands = new Map<string, Strand>();
  for (const { source, sourceHandle, target, targetHandle, data } of edges) {
    const [from, to] = [cards.get(source), cards.get(target)];
    if (!from || !to) continue;
    const { type = null, off = false } = data ?? {};
    const look = `${type} ${off}`;
    const start = endOf(from, sourceHandle, "source");
    const end = endOf(to, targetHandle, "target");
    const [line] = getBezierPath({
      sourceX: start.x,
      sourceY: start.y,
      sourcePosition: Side.Right,
      targetX: end.x,
      targetY: end.y,
      targetPosition: Side.Left,
    });
    const strand = strands.get(look) ?? { type, off, path: new Path2D() };
    strand.path.addPath(new Path2D(line));
    strands.set(look, strand);
  }
  return [...strands.values()];
}

/** Draws them all; the colours are the page's own. */
export function drawStrands(
  context: CanvasRenderingContext2D,
  strands: readonly Strand[],
  { x, y, zoom, pixels }: Lens,
): void {
  const colours = getComputedStyle(context.canvas);
  context.setTransform(zoom, 0, 0, zoom, x, y);
  context.lineWidth = (1.25 * pixels) / zoom;
  for (const { type, off, path } of strands) {
    context.strokeStyle = colours.getPropertyValue(type ? `--port-${type}` : "--line-strong");
    context.globalAlpha = off ? 0.3 : 0.8;
    context.stroke(path);
  }
}
