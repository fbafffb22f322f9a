import type { Slot } from "@aktion/schema/run/events";
import { isOver, type NodeRun, type RunState } from "@aktion/schema/run/state";
import * as says from "#words/run";

/** Credits of a run or of one node: what was quoted became charged, or is held, or was given back. */
export interface Sums {
  readonly quoted: number;
  readonly charged: number;
  readonly held: number;
  readonly released: number;
  /** Free stills that were used. */
  readonly stills: number;
}

export const noSums: Sums = { quoted: 0, charged: 0, held: 0, released: 0, stills: 0 };

const none: readonly Slot[] = [];

export function sumsOfNode(node: NodeRun, slots: readonly Slot[] = none): Sums {
  let [quoted, held, stills] = [0, 0, 0];
  for (const [place, { pay, amount }] of slots.entries()) {
    const take = node.jobs[place]?.take ?? null;
    if (pay === "still" && take) stills += 1;
    if (pay !== "credit") continue;
    quoted += amount;
    if (!take && !isOver(node.status)) held += amount;
  }
  const charged = node.jobs.reduce((sum, { take }) => sum + (take?.charged ?? 0), 0);
  return { quoted, charged, held, released: Math.max(0, quoted - charged - held), stills };
}

export function sumsOf({ nodes, slots }: RunState): Sums {
  const each = Object.entries(nodes).map(([id, node]) => sumsOfNode(node, slots[id]));
  const sum = (part: keyof Sums) => each.reduce((total, one) => total + one[part], 0);
  return {
    quoted: sum("quoted"),
    charged: sum("charged"),
    held: sum("held"),
    released: sum("released"),
    stills: sum("stills"),
  };
}

/** "Quoted 24, charged 8, held 16", or that nothing is paid at all. */
export function sumWords({ quoted, charged, held, released, stills }: Sums): string {
  if (quoted === 0 && stills === 0) return says.free;
  return [
    quoted === 0 ? says.noCredits : says.quotedAndCharged(quoted, charged),
    quoted > 0 && held > 0 && says.heldStill(held),
    quoted > 0 && released > 0 && says.givenBack(released),
    stills > 0 && says.freeStills(stills),
  ]
    .filter(Boolean)
    .join(", ");
}
