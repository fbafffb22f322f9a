import { boundsOf, contains, holds, type Box } from "@aktion/schema/graph/boxes";
import type { Graph, Position } from "@aktion/schema/graph/graph";
import type { GraphSection } from "@aktion/schema/graph/sections";
import { layered } from "./layered";

/** What is tidied, as ids; everything else stays where it is. */
export interface Scope {
  readonly nodes: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
}

export interface Tidied {
  readonly nodes: Map<string, Position>;
  readonly sections: Map<string, Box>;
}

const margin = 32;
/** Room above a section for its title. */
const titleRoom = 40;

const area = ({ w, h }: Box) => w * h;

/** Each section is laid out inside; around it, it is a block like a card. */
export function tidied(graph: Graph, cards: ReadonlyMap<string, Box>, scope: Scope): Tidied {
  const sections = graph.sections
    .filter(({ id }) => scope.sections.has(id))
    .sort((one, other) => area(one) - area(other));
  const nodes = graph.nodes.flatMap(({ id }) => (scope.nodes.has(id) ? id : []));
  const homeOfNode = new Map(
    nodes.map((id) => [id, sections.find((frame) => holds(frame, cards.get(id)!))]),
  );
  // Sorted by size, so that two frames of one size never hold each other.
  const homeOfSection = new Map(
    sections.map((section, place) => [
      section,
      sections.slice(place + 1).find((frame) => contains(frame, section)),
    ]),
  );
  const done: Tidied = { nodes: new Map(), sections: new Map() };

  /** Which block of a section a node is in: the node itself, or the section around it. */
  function blockOf(node: string, home: GraphSection | undefined): string | null {
    let at = homeOfNode.get(node);
    if (at === home) return node;
    while (at && homeOfSection.get(at) !== home) at = homeOfSection.get(at);
    return at ? frameKey(at) : null;
  }

  function lay(home: GraphSection | undefined): Box | null {
    const own = nodes.filter((id) => homeOfNode.get(id) === home);
    const inner = sections.filter((section) => homeOfSection.get(section) === home);
    const boxes = new Map<string, Box>(own.map((id) => [id, cards.get(id)!]));
    for (const section of inner) {
      const within = lay(section);
      const w = within ? within.w + 2 * margin : section.w;
      const h = within ? within.h + 2 * margin : section.h;
      boxes.set(frameKey(section), { x: section.x, y: section.y, w, h: h + titleRoom });
    }
    const wires = graph.edges.flatMap(({ from, to }) => {
      if (!homeOfNode.has(from.node) || !homeOfNode.has(to.node)) return [];
      const ends = [blockOf(from.node, home), blockOf(to.node, home)] as const;
      const [one, other] = ends;
      return one !== null && other !== null && one !== other ? [[one, other] as const] : [];
    });
    const places = layered({ boxes, wires });
    for (const id of own) done.nodes.set(id, places.get(id)!);
    for (const section of inner) {
      const key = frameKey(section);
      const { x, y } = places.get(key)!;
      const { w, h } = boxes.get(key)!;
      const box = { x, y: y + titleRoom, w, h: h - titleRoom };
      done.sections.set(section.id, box);
      shift(section, { x: box.x + margin, y: box.y + margin });
    }
    return boundsOf([...places].map(([key, place]) => ({ ...boxes.get(key)!, ...place })));
  }

  /** Moves all that a section holds, laid out at 0, 0, to where the section came to lie. */
  function shift(home: GraphSection, by: Position): void {
    for (const [id, place] of done.nodes) {
      if (homeOfNode.get(id) === home) done.nodes.set(id, { x: place.x + by.x, y: place.y + by.y });
    }
    for (const section of sections) {
      if (homeOfSection.get(section) !== home) continue;
      const box = done.sections.get(section.id)!;
      done.sections.set(section.id, { ...box, x: box.x + by.x, y: box.y + by.y });
      shift(section, by);
    }
  }

  lay(undefined);
  keepCorner(done, [...nodes.map((id) => cards.get(id)!), ...sections], cards);
  return done;
}

const frameKey = ({ id }: GraphSection): string => `section:${id}`;

/** The whole begins where it began, in whole pixels. */
function keepCorner(done: Tidied, was: readonly Box[], cards: ReadonlyMap<string, Box>): void {
  const before = boundsOf(was);
  const now = boundsOf([
    ...[...done.nodes].map(([id, place]) => ({ ...cards.get(id)!, ...place })),
    ...done.sections.values(),
  ]);
  if (!before || !now) return;
  const by = { x: before.x - now.x, y: before.y - now.y };
  const moved = ({ x, y }: Position) => ({ x: Math.round(x + by.x), y: Math.round(y + by.y) });
  for (const [id, place] of done.nodes) done.nodes.set(id, moved(place));
  for (const [id, box] of done.sections) done.sections.set(id, { ...box, ...moved(box) });
}
