import { kindOf } from "../nodes/registry";
import { downstreamOf, inOrder, upstreamOf, type Wiring } from "../graph/wiring";

export interface RunTargets {
  /** These nodes and all they hang on; all of the board when neither is given. */
  readonly targets?: readonly string[] | undefined;
  /** This node, what hangs on it, and what those need. */
  readonly from?: string | undefined;
}

/** The nodes a run covers, each after what it hangs on. Notes and loose ends that make nothing stay out. */
export function scopeOf(wiring: Wiring, { targets, from }: RunTargets): string[] {
  const ordered = inOrder(wiring);
  if (targets || from !== undefined) {
    const start = new Set(targets ?? []);
    if (from !== undefined) for (const id of downstreamOf(wiring, [from])) start.add(id);
    const wanted = upstreamOf(wiring, start);
    return ordered.filter((id) => wanted.has(id));
  }
  const makers = ordered.filter((id) => {
    const kind = kindOf(wiring.nodes.get(id)!.kind);
    return !kind || kind.makes !== null;
  });
  const wanted = upstreamOf(wiring, makers);
  return ordered.filter((id) => wanted.has(id));
}
