import { boundsOf, contains, holds, type Box } from "./boxes";
import type { GraphEdit } from "./edits";
import type { Graph } from "./graph";
import { graphLimits } from "./limits";

/** Titled frames behind the nodes. They own nothing: what lies in one is seen from where it lies. */
export type GraphSection = Graph["sections"][number];

const least = 40;
const widest = 100_000;
const farthest = 1e7;
const margin = 32;

const between = (low: number, value: number, high: number) =>
  Math.min(high, Math.max(low, Math.round(value)));

const asSection = (id: string, title: string, { x, y, w, h }: Box): GraphSection => ({
  id,
  title: title.slice(0, 200),
  x: between(-farthest, x, farthest),
  y: between(-farthest, y, farthest),
  w: between(least, w, widest),
  h: between(least, h, widest),
});

/** `change` answers the section itself where there is nothing to do. */
function changeSections(
  graph: Graph,
  change: (section: GraphSection) => GraphSection | null,
): Graph {
  const sections = graph.sections.flatMap((section) => change(section) ?? []);
  const same =
    sections.length === graph.sections.length &&
    sections.every((section, place) => section === graph.sections[place]);
  return same ? graph : { ...graph, sections };
}

/** The frame for a section around these boxes, or null when there are none. */
export function frameAround(boxes: Iterable<Box>): Box | null {
  const bounds = boundsOf(boxes);
  return (
    bounds && {
      x: bounds.x - margin,
      y: bounds.y - margin,
      w: bounds.w + 2 * margin,
      h: bounds.h + 2 * margin,
    }
  );
}

export const addSection =
  (id: string, title: string, box: Box): GraphEdit =>
  (graph) =>
    graph.sections.length >= graphLimits.sections ||
    graph.sections.some((section) => section.id === id)
      ? graph
      : { ...graph, sections: [...graph.sections, asSection(id, title, box)] };

/** What lies in a section stays where it is. */
export const removeSections =
  (ids: Iterable<string>): GraphEdit =>
  (graph) => {
    const gone = new Set(ids);
    return changeSections(graph, (section) => (gone.has(section.id) ? null : section));
  };

export const renameSection =
  (id: string, title: string): GraphEdit =>
  (graph) =>
    changeSections(graph, (section) =>
      section.id !== id || section.title === title.slice(0, 200)
        ? section
        : { ...section, title: title.slice(0, 200) },
    );

/** Moves or resizes frames only. */
export const placeSections =
  (boxes: ReadonlyMap<string, Partial<Box>>): GraphEdit =>
  (graph) =>
    changeSections(graph, (section) => {
      const box = boxes.get(section.id);
      if (!box) return section;
      const next = asSection(section.id, section.title, { ...section, ...box });
      const same =
        next.x === section.x &&
        next.y === section.y &&
        next.w === section.w &&
        next.h === section.h;
      return same ? section : next;
    });

/** What goes along when these sections move: nodes whose middle they hold, and whole sections. */
export function heldBySections(
  graph: Graph,
  ids: ReadonlySet<string>,
  boxes: ReadonlyMap<string, Box>,
): { readonly nodes: ReadonlySet<string>; readonly sections: ReadonlySet<string> } {
  const frames = graph.sections.filter(({ id }) => ids.has(id));
  const sections = graph.sections.filter(
    (section) => ids.has(section.id) || frames.some((frame) => contains(frame, section)),
  );
  const nodes = [...boxes].filter(([, box]) => sections.some((frame) => holds(frame, box)));
  return {
    nodes: new Set(nodes.map(([id]) => id)),
    sections: new Set(sections.map(({ id }) => id)),
  };
}
