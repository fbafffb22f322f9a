import type { Size } from "../../pixels/picture";

/**
 * Thins a mask to lines one pixel wide (Zhang and Suen): from both sides in turn, never breaking a
 * line and never shortening one. The outermost pixels of the picture are cleared.
 */
export function thinned(mask: Uint8Array, { width, height }: Size): Uint8Array {
  const thin = mask.slice();
  let left: number[] = [];
  for (let at = 0; at < thin.length; at++) {
    const x = at % width;
    const isEdge = x === 0 || x === width - 1 || at < width || at >= width * (height - 1);
    if (isEdge) thin[at] = 0;
    else if (thin[at]) left.push(at);
  }
  const around = [-width, -width + 1, 1, width + 1, width, width - 1, -1, -width - 1];
  for (let changed = true; changed;) {
    changed = false;
    for (const side of [0, 1]) {
      const doomed = left.filter((at) => isOuter(thin, at, around, side));
      for (const at of doomed) thin[at] = 0;
      if (doomed.length === 0) continue;
      changed = true;
      left = left.filter((at) => thin[at]);
    }
  }
  // Stairs are left where a line runs aslant; without them every fork is a real one.
  for (let removed = 1; removed > 0;) {
    removed = 0;
    for (const at of left) {
      if (!thin[at] || !isStair(thin, at, around)) continue;
      thin[at] = 0;
      removed++;
    }
  }
  return thin;
}

/** Whether a pixel joins nothing that would not hang together without it, and is no line's end. */
function isStair(thin: Uint8Array, at: number, around: readonly number[]): boolean {
  const bare = (index: number): number => 1 - (thin[at + (around[index % 8] ?? 0)] ?? 0);
  let count = 0;
  let pieces = 0;
  for (let index = 0; index < 8; index += 2) {
    count += 2 - bare(index) - bare(index + 1);
    // From side to side: up is 0, right 2, down 4, left 6.
    pieces += bare(index) - bare(index) * bare(index + 1) * bare(index + 2);
  }
  return count > 1 && pieces === 1;
}

function isOuter(thin: Uint8Array, at: number, around: readonly number[], side: number): boolean {
  let count = 0;
  let turns = 0;
  let bits = 0;
  let before = thin[at + (around[7] ?? 0)] ?? 0;
  for (let index = 0; index < 8; index++) {
    const own = thin[at + (around[index] ?? 0)] ?? 0;
    count += own;
    if (own && !before) turns++;
    bits |= own << index;
    before = own;
  }
  if (count < 2 || count > 6 || turns !== 1) return false;
  const [up, right, down, leftOf] = [bits & 1, (bits >> 2) & 1, (bits >> 4) & 1, (bits >> 6) & 1];
  return side === 0
    ? !(up && right && down) && !(right && down && leftOf)
    : !(up && right && leftOf) && !(up && down && leftOf);
}
