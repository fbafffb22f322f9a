import type { Tier } from "@aktion/schema/graph/graph";
import type { WiredOtherwise } from "@aktion/schema/graph/take-settings";
import type { NodeKind } from "@aktion/schema/nodes/define";
import { tierWords } from "../panels/tier-words";

const whyWords: Record<WiredOtherwise["why"], (port: string) => string> = {
  changed: (port) => `what leads into ${port} has changed since`,
  rewired: (port) => `${port} was wired to something else`,
  unwired: (port) => `${port} was wired then`,
  wired: (port) => `${port} was not wired then`,
};

interface PutBack {
  readonly number: number;
  readonly kind: NodeKind;
  /** Whether anything on the node was another than it was then. */
  readonly changed: boolean;
  readonly wired: readonly WiredOtherwise[];
  /** The tier it was made on, where the node would run on another now. */
  readonly tier: Tier | null;
}

/** What was put back of a take's settings, and what could not be. */
export function settingsWords({ number, kind, changed, wired, tier }: PutBack): string {
  const told = changed
    ? `The settings of take ${number} are back.`
    : `Take ${number} was made with these settings.`;
  const left = wired.map(({ port, why }) => whyWords[why](kind.inputs[port]?.label ?? port));
  return [
    told,
    ...(left.length > 0 ? [`Not put back: ${left.join("; ")}.`] : []),
    ...(tier ? [`It was made on ${tierWords[tier]}.`] : []),
  ].join(" ");
}
