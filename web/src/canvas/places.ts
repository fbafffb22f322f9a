import { moveNodes, type GraphEdit } from "@aktion/schema/graph/edits";
import type { Position } from "@aktion/schema/graph/graph";
import { placeSections } from "@aktion/schema/graph/sections";

/** Nodes and sections have ids of their own; to the canvas both are nodes. No id has a colon. */
const mark = "section:";
export const sectionKey = (id: string): string => mark + id;
export const sectionOf = (key: string): string | null =>
  key.startsWith(mark) ? key.slice(mark.length) : null;

/** Where cards and sections go, by key. */
export type Places = ReadonlyMap<string, Position>;

/** Cards and sections to new places, in whole pixels. */
export const movePlaces = (places: Places): GraphEdit => {
  const nodes = new Map<string, Position>();
  const sections = new Map<string, Position>();
  for (const [key, { x, y }] of places) {
    const section = sectionOf(key);
    const place = { x: Math.round(x), y: Math.round(y) };
    if (section === null) nodes.set(key, place);
    else sections.set(section, place);
  }
  return (graph) => placeSections(sections)(moveNodes(nodes)(graph));
};
