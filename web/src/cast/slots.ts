import { castLimits } from "@aktion/schema/api/cast-limits";
import type { Still } from "./Face";

/** A picture of a member: a still that is kept, or a file on its way up. */
export interface Slot {
  readonly key: string;
  readonly still: Still | null;
  /** The file itself, until it is there. */
  readonly preview: string | null;
  readonly name: string;
  readonly part: number;
  readonly error: string | null;
}

/** How many more pictures there is room for. */
export const room = (slots: readonly Slot[]): number =>
  Math.max(0, castLimits.pictures - slots.length);

/** With stills at the end, as far as there is room; one that is there already is not added twice. */
export function withStills(slots: readonly Slot[], stills: readonly Still[]): readonly Slot[] {
  const there = new Set(slots.map(({ still }) => still?.id));
  const others = new Map(stills.map((still) => [still.id, still]));
  const added = [...others.values()].filter(({ id }) => !there.has(id)).slice(0, room(slots));
  return [
    ...slots,
    ...added.map((still) => ({
      key: still.id,
      still,
      preview: null,
      name: "",
      part: 1,
      error: null,
    })),
  ];
}

/** A file that is kept now. The very same picture may be there already: then its place is let go. */
export function arrived(slots: readonly Slot[], key: string, still: Still): readonly Slot[] {
  if (slots.some((slot) => slot.still?.id === still.id))
    return slots.filter((slot) => slot.key !== key);
  return slots.map((slot) => (slot.key === key ? { ...slot, still, error: null } : slot));
}

/** Puts one picture at another place; the first is the face. */
export function moved(slots: readonly Slot[], from: number, to: number): readonly Slot[] {
  const picture = slots[from];
  if (!picture || from === to || to < 0 || to >= slots.length) return slots;
  const rest = slots.filter((_, place) => place !== from);
  return [...rest.slice(0, to), picture, ...rest.slice(to)];
}
