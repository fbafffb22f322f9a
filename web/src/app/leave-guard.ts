/** One page at a time may ask that it is not left by a link before something is decided. */
type LeaveGuard = (to: string) => boolean;

let guard: LeaveGuard | null = null;

/** Sets the guard, which answers whether to go; answers how to take it away. */
export function guardLeaving(asks: LeaveGuard): () => void {
  guard = asks;
  return () => {
    if (guard === asks) guard = null;
  };
}

export const mayLeave = (to: string): boolean => guard === null || guard(to);
