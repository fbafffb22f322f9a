import type { GraphNode } from "@aktion/schema/graph/graph";
import type { PortType } from "@aktion/schema/graph/ports";
import { ratioOf } from "@aktion/schema/graph/sizes";
import type { Field } from "@aktion/schema/nodes/fields";
import { kindOf } from "@aktion/schema/nodes/registry";
import { aspects, type Aspect } from "@aktion/schema/tasks/task";
import { panelRoom } from "../faces/panel-room";
import { heldParam, previewRoom } from "../previews/preview-room";

/**
 * Where everything on a card is, from its kind and the document alone: pixels of the board. Known
 * before the card is drawn, so the canvas never has to draw one to measure it.
 */
export interface HandlePlace {
  readonly port: string;
  readonly label: string;
  readonly type: PortType | null;
  readonly many: boolean;
  readonly side: "target" | "source";
  readonly y: number;
  /** How far a finger may miss it above and below, short of the next port. */
  readonly reach: number;
}

export interface CardLayout {
  readonly width: number;
  readonly height: number;
  readonly least: number;
  readonly preview: number;
  /** What only its kind has, below the picture. */
  readonly panel: number;
  readonly fields: readonly string[];
  readonly foot: boolean;
  readonly handles: readonly HandlePlace[];
}

export const headHeight = 32;
export const footHeight = 26;
export const rowHeight = 36;
export const handleSize = 14;
const plainWidth = 280;
const uprightWidth = 220;
const handleGap = 24;
const border = 2;

const isAspect = (value: unknown): value is Aspect => aspects.includes(value as Aspect);

/** The shape of a node's picture: its own aspect where it has one, else the board's. */
export const aspectOf = (node: GraphNode, board: Aspect): Aspect =>
  isAspect(node.params["aspect"]) ? node.params["aspect"] : board;

const lookHeight = 68;

const fieldHeight = ({ edit }: Field): number => {
  if (edit.kind === "look") return lookHeight;
  return edit.kind === "text" && edit.lines > 1 ? edit.lines * 20 + 18 : rowHeight;
};

/** The loose ends of wires at a node whose kind nobody knows: they are all its ports. */
export interface LoosePorts {
  readonly in: readonly string[];
  readonly out: readonly string[];
}

type Port = Omit<HandlePlace, "y" | "reach">;

function portsOf(node: GraphNode, loose: LoosePorts): Port[] {
  const kind = kindOf(node.kind);
  if (!kind) {
    const port = (side: Port["side"]) => (name: string) => ({
      port: name,
      label: name,
      type: null,
      many: false,
      side,
    });
    return [...loose.in.map(port("target")), ...loose.out.map(port("source"))];
  }
  return [
    ...Object.entries(kind.inputs).map(([port, { label, types, many }]) => ({
      port,
      label,
      type: types[0]!,
      many,
      side: "target" as const,
    })),
    ...Object.entries(kind.outputs).map(([port, { label, type, many }]) => ({
      port,
      label,
      type,
      many,
      side: "source" as const,
    })),
  ];
}

/** Spread over the picture's height, or over the card's where there is none. */
function placed(ports: readonly Port[], top: number, room: number): HandlePlace[] {
  return (["target", "source"] as const).flatMap((side) => {
    const own = ports.filter((port) => port.side === side);
    const gap = Math.min(handleGap * 1.5, room / (own.length + 1));
    const first = top + room / 2 - ((own.length - 1) * gap) / 2;
    const reach = own.length > 1 ? Math.min(15, Math.floor(gap / 2) - 7) : 15;
    return own.map((port, place) => ({ ...port, y: Math.round(first + place * gap), reach }));
  });
}

/** Of what a card makes. */
export const madeType = ({ handles }: CardLayout): PortType | null =>
  handles.findLast(({ side }) => side === "source")?.type ?? null;

export function layoutOf(node: GraphNode, board: Aspect, loose: LoosePorts): CardLayout {
  const kind = kindOf(node.kind);
  const ports = portsOf(node, loose);
  const ratio = ratioOf(aspectOf(node, board));
  const upright = kind && ratio < 1 && previewRoom(kind, 100, ratio) > 100;
  const width = Math.round(node.size?.w ?? (upright ? uprightWidth : plainWidth));
  const preview = kind ? previewRoom(kind, width - border, ratio) : 72;
  const panel = kind ? panelRoom(kind, width - border, ratio) : 0;
  const held = kind && heldParam(kind);
  const shown = Object.entries(kind?.params ?? {}).filter(
    ([name, field]) => field.face && name !== held,
  );
  const foot = kind ? kind.makes !== null : false;
  const body = shown.reduce((sum, [, field]) => sum + fieldHeight(field), 0);
  const most = Math.max(
    ...(["target", "source"] as const).map(
      (side) => ports.filter((port) => port.side === side).length,
    ),
  );
  const least = Math.max(
    border + headHeight + preview + panel + body + (foot ? footHeight : 0),
    headHeight + most * handleGap,
  );
  const height = Math.max(least, Math.round(node.size?.h ?? 0));
  const room = preview >= 60 ? preview : height - headHeight;
  return {
    width,
    height,
    least,
    preview,
    panel,
    fields: shown.map(([name]) => name),
    foot,
    handles: placed(ports, headHeight, room),
  };
}
