import type { GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import { headHeight, type CardLayout } from "../canvas/card-layout";
import { mosaicGrid } from "../previews/mosaic-grid";
import { portShape } from "../previews/port-look";
import { faceWords } from "./face-words";
import { linesOf, shortened } from "./lines-of";
import { weights, type Look } from "./look";
import type { Shown } from "./shown-on-node";
import { escaped, tag } from "./svg";

export interface DrawnCard {
  readonly node: GraphNode;
  readonly layout: CardLayout;
  readonly shown: Shown;
  /** Handles that a wire hangs on, as "side port". */
  readonly wired: ReadonlySet<string>;
}

const pad = 12;
const lineHeight = 20;
const mostPictures = 9;

const text = (x: number, y: number, size: number, fill: string, words: string, strong = false) =>
  tag(
    "text",
    {
      x,
      y,
      fill,
      "font-size": size,
      "font-weight": strong ? weights.strong : weights.regular,
    },
    escaped(words) || " ",
  );

function head({ node, layout }: DrawnCard, look: Look): string {
  const title = kindOf(node.kind)?.title ?? node.kind;
  const strong = look.measure(12, true);
  const name = shortened(node.name || title, layout.width - 2 * pad, strong);
  const kind = node.name ? text(pad + strong(name) + 8, 20, 12, look.colour("muted"), title) : "";
  const room = layout.width - 2 * pad - strong(name) - 8;
  return (
    text(pad, 20, 12, look.colour("text"), name, true) +
    (look.measure(12)(title) <= room ? kind : "")
  );
}

function pictures(ids: readonly string[], data: ReadonlyMap<string, string>, layout: CardLayout) {
  const shown = ids.filter((id) => data.has(id)).slice(0, mostPictures);
  if (shown.length === 0) return "";
  const place = { x: 1, y: headHeight, w: layout.width - 2, h: layout.preview };
  const grid = mosaicGrid(shown.length, place, 0);
  return shown
    .map((id, at) => {
      const { x, y, w: width, h: height } = grid.cell(at);
      const href = data.get(id);
      return tag("image", { x, y, width, height, preserveAspectRatio: "xMidYMid slice", href });
    })
    .join("");
}

/** Whom a cast card stands for: the face, and beside it what else shows them. */
function faces({ layout, shown }: DrawnCard, data: ReadonlyMap<string, string>, look: Look) {
  const { width, panel } = layout;
  if (shown.name === undefined || panel === 0) return "";
  const others = shown.media.slice(1, 5);
  const rows = Math.max(2, others.length);
  const side = others.length > 0 ? (panel - 2 * (rows - 1)) / rows : 0;
  const tall = (panel - 2 * (others.length - 1)) / others.length;
  const inside = width - 2;
  const picture = (id: string | undefined, x: number, y: number, w: number, h: number) =>
    id !== undefined && data.has(id)
      ? tag(
          "svg",
          { x, y, width: w, height: h },
          tag("image", {
            width: w,
            height: h,
            preserveAspectRatio: "xMidYMin slice",
            href: data.get(id),
          }),
        )
      : "";
  const place = { x: 1, y: headHeight, width: inside, height: panel };
  return (
    tag("rect", { ...place, fill: look.colour("raised") }) +
    picture(shown.media[0]?.id, 1, headHeight, inside - (side && side + 2), panel) +
    others
      .map(({ id }, row) =>
        picture(id, 1 + inside - side, headHeight + row * (tall + 2), side, tall),
      )
      .join("")
  );
}

function preview(card: DrawnCard, data: ReadonlyMap<string, string>, look: Look): string {
  const { layout, shown } = card;
  if (layout.preview === 0) return "";
  const sound = shown.media[0]?.kind === "audio" ? soundLine(layout, look) : "";
  const place = { x: 1, y: headHeight, width: layout.width - 2, height: layout.preview };
  const lines = shown.text
    ? linesOf(
        shown.text,
        layout.width - 2 * pad,
        Math.floor(layout.preview / lineHeight) - 1,
        look.measure(14),
      )
    : [];
  return (
    tag("rect", { ...place, fill: look.colour("raised") }) +
    pictures(
      shown.media.map(({ id }) => id),
      data,
      layout,
    ) +
    lines
      .map((line, row) =>
        text(pad, headHeight + 22 + row * lineHeight, 14, look.colour("text"), line),
      )
      .join("") +
    sound
  );
}

/** A sound that stands still: its line, at its beginning. */
function soundLine({ width, preview: height }: CardLayout, look: Look): string {
  const y = headHeight + height / 2;
  const line = { d: `M${pad + 8} ${y}H${width - pad - 8}`, stroke: look.colour("line-strong") };
  return (
    tag("path", { ...line, "stroke-width": 2 }) +
    tag("circle", { cx: pad + 8, cy: y, r: 6, fill: look.colour("text") })
  );
}

/** The fields a card shows, as words: what is typed, or what could be. */
function fields({ node, layout, shown }: DrawnCard, look: Look): string {
  const kind = kindOf(node.kind);
  let top = headHeight + layout.preview + layout.panel;
  return layout.fields
    .map((name) => {
      const field = kind!.params[name]!;
      const { edit } = field;
      const chosen = edit.kind === "cast" ? shown.name : faceWords(field, node.params[name]);
      const tall = edit.kind === "text" ? edit.lines : 1;
      const ghost = edit.kind === "text" ? edit.placeholder : field.label;
      const fill = look.colour(chosen ? "text" : "faint");
      const lines = linesOf(chosen || ghost, layout.width - 2 * pad, tall, look.measure(14));
      const drawn = lines
        .map((line, row) => text(pad, top + 24 + row * lineHeight, 14, fill, line))
        .join("");
      top += edit.kind === "text" && tall > 1 ? tall * lineHeight + 18 : 36;
      return drawn;
    })
    .join("");
}

function handles({ layout, wired }: DrawnCard, look: Look): string {
  return layout.handles
    .map(({ port, side, type, y }) => {
      const x = (side === "target" ? 0 : layout.width) - 7;
      const shape = { d: portShape(type), "stroke-linejoin": "round" };
      const panel = look.colour("panel");
      const filled = wired.has(`${side} ${port}`);
      return tag(
        "g",
        { transform: `translate(${x} ${y - 7})` },
        tag("path", { ...shape, fill: panel, stroke: panel, "stroke-width": 4.5 }) +
          tag("path", {
            ...shape,
            fill: filled ? look.port(type) : panel,
            stroke: look.port(type),
            "stroke-width": 1.5,
          }),
      );
    })
    .join("");
}

/** A card as it stands on the board, drawn from the same measures. */
export function drawCard(card: DrawnCard, data: ReadonlyMap<string, string>, look: Look): string {
  const { node, layout } = card;
  const { width, height } = layout;
  const clip = `card-${node.id}`;
  const box = { width, height, rx: 10 };
  const inside =
    preview(card, data, look) + faces(card, data, look) + head(card, look) + fields(card, look);
  return tag(
    "g",
    { transform: `translate(${node.position.x} ${node.position.y})` },
    tag("clipPath", { id: clip }, tag("rect", box)) +
      tag("rect", { ...box, fill: look.colour("panel") }) +
      tag("g", { "clip-path": `url(#${clip})`, opacity: node.off ? 0.45 : undefined }, inside) +
      tag("rect", { ...box, fill: "none", stroke: look.colour("line") }) +
      handles(card, look),
  );
}
