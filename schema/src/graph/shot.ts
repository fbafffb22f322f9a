import type { GraphEdit } from "./edits";
import type { GraphNode } from "./graph";

/** What a slate says of a node: which shot it is, and whether it is approved. */
export type Shot = NonNullable<GraphNode["shot"]>;

export const blankShot: Shot = { scene: "", number: "", caption: "", approved: false };

/** How much each line of a slate holds. */
export const shotLengths = { scene: 64, number: 64, caption: 2000 } as const;

const same = (one: Shot, other: Shot): boolean =>
  one.scene === other.scene &&
  one.number === other.number &&
  one.caption === other.caption &&
  one.approved === other.approved;

/** Changes what the slates of some nodes say; too long a line is cut, a blank slate is none. */
export const setShot =
  (ids: Iterable<string>, patch: Partial<Shot>): GraphEdit =>
  (graph) => {
    const wanted = new Set(ids);
    let changed = false;
    const nodes = graph.nodes.map((node) => {
      if (!wanted.has(node.id)) return node;
      const before = node.shot ?? blankShot;
      const whole = { ...before, ...patch };
      const after: Shot = {
        scene: whole.scene.slice(0, shotLengths.scene),
        number: whole.number.slice(0, shotLengths.number),
        caption: whole.caption.slice(0, shotLengths.caption),
        approved: whole.approved,
      };
      if (same(before, after)) return node;
      changed = true;
      return { ...node, shot: same(after, blankShot) ? null : after };
    });
    return changed ? { ...graph, nodes } : graph;
  };
