import { titleOf } from "@aktion/schema/graph/check";
import type { Graph, GraphNode } from "@aktion/schema/graph/graph";
import type { PortType } from "@aktion/schema/graph/ports";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/wiring";
import { kindsFor, startDrawing } from "../canvas/drawing";
import { wiringOf } from "../stores/graph-index";
import type { Drawing, End } from "../stores/view";
import type { Entry } from "./find-entries";

export interface PortEntry extends Entry {
  readonly end: "";
  readonly from: End;
  readonly side: Drawing["side"];
  readonly type: PortType | null;
}

export interface TargetEntry extends Entry {
  /** Null is a node that is still to be added. */
  readonly target: End | null;
  readonly type: PortType | null;
}

const sides = ["source", "target"] as const;
const groupOf = { source: says.outOfThisCard, target: says.intoThisCard };

const portsOf = (graph: Graph, id: string, side: Drawing["side"]) => {
  const kind = kindOf(wiringOf(graph).nodes.get(id)?.kind ?? "");
  return side === "source"
    ? Object.entries(kind?.outputs ?? {}).map(([port, { label, type }]) => ({ port, label, type }))
    : Object.entries(kind?.inputs ?? {}).map(([port, { label, types }]) => ({
        port,
        label,
        type: types[0] ?? null,
      }));
};

/** The ports of a card a wire could start at. */
export const portEntries = (graph: Graph, id: string): PortEntry[] =>
  sides.flatMap((side) =>
    portsOf(graph, id, side).flatMap(({ port, label, type }) => {
      const from = { node: id, port };
      const count = startDrawing(graph, from, side).fits.size;
      if (count === 0 && kindsFor(graph, from, side).length === 0) return [];
      return {
        id: `${side}-${port}`,
        title: label,
        detail: count === 0 ? says.toANewNode : says.portsFit(count),
        group: groupOf[side],
        end: "" as const,
        from,
        side,
        type,
      };
    }),
  );

/** A few of its own words tell two cards of one name apart. */
const wordsOf = ({ params }: GraphNode): string => {
  const said = params["prompt"] ?? params["text"] ?? params["line"];
  return typeof said === "string" ? said.trim().slice(0, 60) : "";
};

/** Every port of the board that a wire from here may end in, by the name of its card. */
export function targetEntries(graph: Graph, { from, side }: PortEntry): TargetEntry[] {
  const { fits } = startDrawing(graph, from, side);
  const wiring = wiringOf(graph);
  const other = side === "source" ? "target" : "source";
  const found = graph.nodes.flatMap((node) =>
    portsOf(graph, node.id, other).flatMap(({ port, label, type }): TargetEntry[] => {
      if (!fits.has(`${node.id} ${port}`)) return [];
      const [taken] = other === "target" ? wiring.intoPort(node.id, port) : [];
      const single = !kindOf(node.kind)?.inputs[port]?.many;
      const replaces = taken && single ? says.insteadOf(titleOf(wiring, taken.from.node)) : "";
      return [
        {
          id: `${node.id}-${port}`,
          title: `${titleOf(wiring, node.id)}, ${label.toLowerCase()}`,
          detail: replaces || wordsOf(node),
          group: says.onThisBoard,
          end: "",
          target: { node: node.id, port },
          type,
        },
      ];
    }),
  );
  const added: TargetEntry = {
    id: "new",
    title: says.aNewNode,
    detail: "",
    group: says.notThereYet,
    end: "",
    target: null,
    type: null,
  };
  return kindsFor(graph, from, side).length > 0 ? [...found, added] : found;
}
