import { differenceOf } from "@aktion/schema/graph/difference";
import type { Graph, GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import { ViewportPortal } from "@xyflow/react";
import { useMemo } from "react";
import * as says from "#words/canvas";
import { useGraph } from "../stores/board-context";
import type { Conflict } from "../stores/saving";
import { boxOf } from "./boxes";
import styles from "./Differences.module.css";

/** Whose doing it is that a card is not as it was. */
type Whose = "here" | "elsewhere" | "both";

interface Mark {
  readonly node: GraphNode;
  readonly whose: Whose;
  readonly words: string;
  /** It is not on this board: only its place is shown. */
  readonly ghost: boolean;
}

const touched = ({ added, changed }: ReturnType<typeof differenceOf>): ReadonlySet<string> =>
  new Set([...added, ...changed.map(({ id }) => id)]);

function marksOf(base: Graph, mine: Graph, theirs: Graph): Mark[] {
  const here = differenceOf(base, mine);
  const there = differenceOf(base, theirs);
  const [byMe, byThem] = [touched(here), touched(there)];
  const [goneThere, goneHere] = [new Set(there.removed), new Set(here.removed)];
  const added = new Set(here.added);
  const marks = mine.nodes.flatMap((node): Mark[] => {
    const { id } = node;
    const mark = (whose: Whose, words: string) => [{ node, whose, words, ghost: false }];
    if (goneThere.has(id)) return mark(byMe.has(id) ? "both" : "elsewhere", says.removedElsewhere);
    if (byMe.has(id) && byThem.has(id)) return mark("both", says.changedOnBothSides);
    if (byMe.has(id)) return mark("here", added.has(id) ? says.onlyHere : says.changedHere);
    return byThem.has(id) ? mark("elsewhere", says.changedElsewhere) : [];
  });
  const known = new Set(mine.nodes.map(({ id }) => id));
  const ghosts = theirs.nodes
    .filter(({ id }) => !known.has(id))
    .map((node): Mark => {
      const name = node.name || kindOf(node.kind)?.title || node.kind;
      const words = goneHere.has(node.id) ? says.removedHere(name) : says.onlyElsewhere(name);
      return { node, whose: goneHere.has(node.id) ? "here" : "elsewhere", words, ghost: true };
    });
  return [...marks, ...ghosts];
}

/** Frames around what differs from the newer state elsewhere, while someone chooses. */
export function Differences({ conflict }: { conflict: Conflict }) {
  const mine = useGraph((graph) => graph);
  const { base, graph: theirs } = conflict;
  const marks = useMemo(() => marksOf(base, mine, theirs), [base, mine, theirs]);
  return (
    <ViewportPortal>
      {marks.map(({ node, whose, words, ghost }) => {
        const { x, y, w, h } = boxOf(mine, node);
        return (
          <div
            key={`${node.id} ${words}`}
            className={styles.frame}
            data-whose={whose}
            data-ghost={ghost || undefined}
            style={{ width: w + 12, height: h + 12, translate: `${x - 6}px ${y - 6}px` }}
          >
            <span className={styles.words}>{words}</span>
          </div>
        );
      })}
    </ViewportPortal>
  );
}
