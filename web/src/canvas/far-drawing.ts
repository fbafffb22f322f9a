import type { Box } from "@aktion/schema/graph/boxes";
import type { PortType } from "@aktion/schema/graph/ports";
import type { NodeStatus } from "@aktion/schema/run/state";
import { mosaicGrid } from "../previews/mosaic-grid";
import type { Media } from "../stores/takes";
import type { SectionNode } from "./flow-adapter";
import type { Lens } from "./far-picture";

/** What is to be seen of a card from afar; measures are the board's. */
export interface FarCard extends Box {
  readonly head: number;
  readonly preview: number;
  readonly panel: number;
  /** Of what it makes. */
  readonly type: PortType | null;
  readonly media: readonly Media[];
  /** Its words, or those it made. */
  readonly words: string;
  readonly status: NodeStatus | null;
  readonly stale: boolean;
  readonly dashed: boolean;
  readonly selected: boolean;
}

type Context = CanvasRenderingContext2D;
type Colour = (name: string) => string;
type Picture = (media: Media) => ImageBitmap | null;

const gap = 2;

/** Reads each of the page's colours once. */
export function coloursOf(canvas: HTMLCanvasElement): Colour {
  const style = getComputedStyle(canvas);
  const read = new Map<string, string>();
  return (name) => {
    const known = read.get(name) ?? style.getPropertyValue(name);
    read.set(name, known);
    return known;
  };
}

/** The middle of a picture fills its place. */
function cover(context: Context, bitmap: ImageBitmap, { x, y, w, h }: Box): void {
  const scale = Math.max(w / bitmap.width, h / bitmap.height);
  const [across, down] = [w / scale, h / scale];
  const left = (bitmap.width - across) / 2;
  const top = (bitmap.height - down) / 2;
  context.drawImage(bitmap, left, top, across, down, x, y, w, h);
}

/** As the card itself lays its pictures. */
function lay(
  context: Context,
  media: readonly Media[],
  picture: Picture,
  place: Box,
  zoom: number,
) {
  const grid = mosaicGrid(media.length, place, Math.max(1, Math.round(gap * zoom)));
  for (const [at, one] of media.entries()) {
    const bitmap = picture(one);
    if (bitmap) cover(context, bitmap, grid.cell(at));
  }
}

function write(context: Context, words: string, place: Box, font: string, size: number): void {
  const line = (size * 36) / 28;
  if (line < 2 || words === "") return;
  context.save();
  context.beginPath();
  context.rect(place.x, place.y, place.w, place.h);
  context.clip();
  context.font = `${size}px ${font}`;
  context.textBaseline = "middle";
  const most = Math.ceil(place.h / line);
  let row = 0;
  let said = "";
  for (const word of words.split(/\s+/)) {
    const longer = said === "" ? word : `${said} ${word}`;
    if (said !== "" && context.measureText(longer).width > place.w) {
      context.fillText(said, place.x, place.y + (row + 0.5) * line);
      row += 1;
      said = word;
    } else said = longer;
    if (row >= most) break;
  }
  if (row < most) context.fillText(said, place.x, place.y + (row + 0.5) * line);
  context.restore();
}

function edgeOf({ status, selected, stale, dashed }: FarCard, pixels: number) {
  const dash = dashed ? [4 * pixels, 3 * pixels] : stale ? [pixels, 2 * pixels] : [];
  const width = (selected ? 2 : 1) * pixels;
  if (status === "failed") return { colour: "--failed", dash, width };
  if (selected) return { colour: "--text", dash, width };
  if (status === "running") return { colour: "--accent", dash, width };
  return { colour: stale ? "--line-strong" : "--line", dash, width };
}

/** What a section lays under its cards. */
export function drawGround(
  context: Context,
  { position, width = 0, height = 0 }: SectionNode,
  { x, y, zoom }: Lens,
  colour: string,
): void {
  const place = [position.x * zoom + x, position.y * zoom + y] as const;
  context.beginPath();
  context.roundRect(...place, width * zoom, height * zoom, 10 * zoom);
  context.fillStyle = colour;
  context.fill();
}

/** One card in whole pixels, so that a wall of them is even. */
export function drawFarCard(
  context: Context,
  card: FarCard,
  { x, y, zoom, pixels }: Lens,
  colour: Colour,
  picture: Picture,
): void {
  const left = Math.round(card.x * zoom + x);
  const top = Math.round(card.y * zoom + y);
  const w = Math.max(pixels, Math.round((card.x + card.w) * zoom + x) - left);
  const h = Math.max(pixels, Math.round((card.y + card.h) * zoom + y) - top);
  if (left + w < 0 || top + h < 0) return;
  if (left > context.canvas.width || top > context.canvas.height) return;
  // A corner of less than that is not to be seen, and costs the most of all.
  const radius = Math.min(10 * zoom, w / 2, h / 2);
  const square = radius < 1.5 * pixels;
  context.fillStyle = colour("--panel");
  if (square) context.fillRect(left, top, w, h);
  else {
    context.beginPath();
    context.roundRect(left, top, w, h, radius);
    context.fill();
  }
  context.globalAlpha = card.dashed ? 0.45 : 1;
  const under = top + Math.round(card.head * zoom);
  const high = Math.round(card.preview * zoom);
  if (high > 0) {
    context.fillStyle = colour("--place");
    context.fillRect(left, under, w, high);
    lay(context, card.media, picture, { x: left, y: under, w, h: high }, zoom);
  }
  if (card.panel > 0) {
    context.fillStyle = colour("--raised");
    context.fillRect(left, under + high, w, Math.round(card.panel * zoom));
  }
  if (card.words) {
    context.fillStyle = colour("--muted");
    const size = (high > 0 ? 14 : 28) * zoom;
    const place = { x: left + 12 * zoom, y: under, w: w - 24 * zoom, h: high || h - (under - top) };
    write(context, card.words, place, colour("--font"), size);
  }
  const edge = edgeOf(card, pixels);
  context.globalAlpha = 1;
  context.strokeStyle = colour(edge.colour);
  context.lineWidth = edge.width;
  context.setLineDash(edge.dash);
  const frame = [
    left + pixels / 2,
    top + pixels / 2,
    Math.max(0, w - pixels),
    Math.max(0, h - pixels),
  ] as const;
  if (square) context.strokeRect(...frame);
  else {
    context.beginPath();
    context.roundRect(...frame, radius);
    context.stroke();
  }
  if (!card.type) return;
  context.fillStyle = colour(`--port-${card.type}`);
  context.globalAlpha = card.dashed ? 0.35 : 0.85;
  const inset = Math.max(radius, pixels);
  context.fillRect(left + inset, top, Math.max(pixels, w - 2 * inset), Math.max(pixels, 8 * zoom));
  context.globalAlpha = 1;
}
