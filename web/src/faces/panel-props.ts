import type { NodeKind } from "@aktion/schema/nodes/define";

/** What the part of a card that only its kind has is given: the place kept for it. */
export interface PanelProps {
  readonly id: string;
  readonly kind: NodeKind;
  readonly width: number;
  readonly height: number;
  /** Width to height of the board's pictures. */
  readonly ratio: number;
}
