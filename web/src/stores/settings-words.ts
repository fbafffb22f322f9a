import type { Tier } from "@aktion/schema/graph/graph";
import type { WiredOtherwise } from "@aktion/schema/graph/take-settings";
import type { NodeKind } from "@aktion/schema/nodes/define";
import * as says from "#words/stores";
import { tierWords } from "../panels/tier-words";

const whyWords: Record<WiredOtherwise["why"], (port: string) => string> = {
  changed: (port) => says.whatLeadsIntoPortHasChanged(port),
  rewired: (port) => says.portWasWiredToSomethingElse(port),
  unwired: (port) => says.portWasWiredThen(port),
  wired: (port) => says.portWasNotWiredThen(port),
};

interface PutBack {
  readonly slate: number;
  readonly kind: NodeKind;
  /** Whether anything on the node was another than it was then. */
  readonly changed: boolean;
  readonly wired: readonly WiredOtherwise[];
  /** The tier it was made on, where the node would run on another now. */
  readonly tier: Tier | null;
}

/** What was put back of a take's settings, and what could not be. */
export function settingsWords({ slate, kind, changed, wired, tier }: PutBack): string {
  const told = changed ? says.settingsOfTakeAreBack(slate) : says.takeWasMadeWithThese(slate);
  const left = wired.map(({ port, why }) => whyWords[why](kind.inputs[port]?.label ?? port));
  return [
    told,
    ...(left.length > 0 ? [says.notPutBack(left.join("; "))] : []),
    ...(tier ? [says.itWasMadeOn(tierWords[tier])] : []),
  ].join(" ");
}
