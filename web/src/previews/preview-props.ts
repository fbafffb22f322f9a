import type { ShownTake } from "../stores/takes";

/** What a preview of one port type is given: the takes that stand, and the place kept for them. */
export interface PreviewProps {
  readonly node: string;
  readonly takes: readonly ShownTake[];
  readonly width: number;
  readonly height: number;
}
