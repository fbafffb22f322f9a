/** Milliseconds until it is worth asking again: stills are looked at often, shots and trainings with patience. */
export function askAgainIn(media: "image" | "video" | "model", age: number): number {
  const elapsed = Math.max(0, age);
  if (media === "model") return Math.round(Math.min(10_000, 3000 + elapsed / 30));
  return media === "image"
    ? Math.round(Math.min(2000, 700 + elapsed / 10))
    : Math.round(Math.min(6000, 2000 + elapsed / 30));
}

/** The last "40%|" of a maker's log, 0 to 1; null when it tells nothing. Never quite done. */
export function progressIn(logs: string): number | null {
  const last = [...logs.matchAll(/(\d{1,4})%\|/g)].at(-1)?.[1];
  return last === undefined ? null : Math.min(0.99, Number(last) / 100);
}
