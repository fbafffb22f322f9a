import type { Boxes } from "@aktion/schema/graph/arrange";
import { contains, type Box } from "@aktion/schema/graph/boxes";
import type { Graph, Position } from "@aktion/schema/graph/graph";
import { heldBySections } from "@aktion/schema/graph/sections";
import { boxesOf } from "../canvas/boxes";
import { sectionKey, type Places } from "../canvas/places";

/** The selected cards and sections as blocks: what lies in a selected section is part of it. */
export interface Things {
  readonly boxes: Boxes;
  /** Where everything comes to lie when the blocks go to these places. */
  along(places: Places): Places;
}

export function thingsOf(
  graph: Graph,
  selected: ReadonlySet<string>,
  chosen: ReadonlySet<string>,
): Things {
  const cards = boxesOf(graph);
  const held = heldBySections(graph, chosen, cards);
  const picked = graph.sections.filter(({ id }) => chosen.has(id));
  const outer = picked.filter(
    (section) => !picked.some((other) => other !== section && contains(other, section)),
  );
  const boxes = new Map<string, Box>(outer.map((section) => [sectionKey(section.id), section]));
  for (const [id, box] of cards) if (selected.has(id) && !held.nodes.has(id)) boxes.set(id, box);

  return {
    boxes,
    along(places) {
      const all = new Map<string, Position>(places);
      for (const section of outer) {
        const to = places.get(sectionKey(section.id));
        if (!to) continue;
        const by = { x: to.x - section.x, y: to.y - section.y };
        const inside = heldBySections(graph, new Set([section.id]), cards);
        const move = (key: string, { x, y }: Position) => {
          if (!all.has(key)) all.set(key, { x: x + by.x, y: y + by.y });
        };
        for (const id of inside.nodes) move(id, cards.get(id)!);
        for (const one of graph.sections)
          if (inside.sections.has(one.id)) move(sectionKey(one.id), one);
      }
      return all;
    },
  };
}
