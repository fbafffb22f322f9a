import { Graph as Layout, layout } from "@dagrejs/dagre";
import { boundsOf, type Box } from "@aktion/schema/graph/boxes";
import type { Position } from "@aktion/schema/graph/graph";

/** Blocks and the wires between them, laid out from left to right as the work flows. */
export interface Blocks {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly wires: readonly (readonly [from: string, to: string])[];
}

const gap = { across: 96, down: 48 };
const leastRow = 1280;
/** A group larger than this is levelled the quick way. */
const many = 250;

function groupsOf({ boxes, wires }: Blocks): string[][] {
  const root = new Map([...boxes.keys()].map((id) => [id, id]));
  const rootOf = (id: string): string => {
    const up = root.get(id)!;
    if (up === id) return id;
    const top = rootOf(up);
    root.set(id, top);
    return top;
  };
  for (const [from, to] of wires) root.set(rootOf(from), rootOf(to));
  const groups = new Map<string, string[]>();
  for (const id of boxes.keys()) {
    const top = rootOf(id);
    const group = groups.get(top);
    if (group) group.push(id);
    else groups.set(top, [id]);
  }
  return [...groups.values()];
}

function layeredGroup(group: readonly string[], { boxes, wires }: Blocks): Map<string, Position> {
  const members = new Set(group);
  const drawn = new Layout();
  drawn.setGraph({
    rankdir: "LR",
    nodesep: gap.down,
    ranksep: gap.across,
    rankalign: "top",
    ranker: group.length > many ? "longest-path" : "network-simplex",
  });
  drawn.setDefaultEdgeLabel(() => ({}));
  // Read from the top: what stood higher stays higher where the wires leave a choice.
  for (const id of group.toSorted((one, other) => boxes.get(one)!.y - boxes.get(other)!.y)) {
    const { w, h } = boxes.get(id)!;
    drawn.setNode(id, { width: w, height: h });
  }
  for (const [from, to] of wires) if (members.has(from)) drawn.setEdge(from, to);
  layout(drawn);
  return new Map(
    group.map((id) => {
      const { w, h } = boxes.get(id)!;
      const { x = 0, y = 0 } = drawn.node(id);
      return [id, { x: x - w / 2, y: y - h / 2 }];
    }),
  );
}

const placed = (blocks: Blocks, places: ReadonlyMap<string, Position>): Box[] =>
  [...places].map(([id, place]) => ({ ...blocks.boxes.get(id)!, ...place }));

/** Wired groups one below the other, then what hangs on nothing, in rows. Begins at 0, 0. */
export function layered(blocks: Blocks): Map<string, Position> {
  const { boxes } = blocks;
  const all = new Map<string, Position>();
  const groups = groupsOf(blocks);
  const topOf = (group: readonly string[]) => Math.min(...group.map((id) => boxes.get(id)!.y));
  let below = 0;
  let widest = leastRow;
  const wired = groups.filter((group) => group.length > 1);
  for (const group of wired.toSorted((one, other) => topOf(one) - topOf(other))) {
    const places = layeredGroup(group, blocks);
    const bounds = boundsOf(placed(blocks, places))!;
    for (const [id, { x, y }] of places) all.set(id, { x: x - bounds.x, y: y - bounds.y + below });
    below += bounds.h + 2 * gap.down;
    widest = Math.max(widest, bounds.w);
  }
  const loose = groups.flatMap((group) => (group.length === 1 ? group : []));
  const inOrder = loose.toSorted((one, other) => {
    const [first, second] = [boxes.get(one)!, boxes.get(other)!];
    return first.y - second.y || first.x - second.x;
  });
  let right = 0;
  let tallest = 0;
  for (const id of inOrder) {
    const { w, h } = boxes.get(id)!;
    if (right > 0 && right + w > widest) {
      below += tallest + gap.down;
      right = 0;
      tallest = 0;
    }
    all.set(id, { x: right, y: below });
    right += w + gap.down;
    tallest = Math.max(tallest, h);
  }
  return all;
}
