import { create } from "zustand";
import type { Media } from "../stores/takes";

/** Files that are known to be deleted, by their asset ids. */
export const useGone = create<Readonly<Record<string, true>>>(() => ({}));

export const markGone = (asset: string): void => useGone.setState({ [asset]: true });

/** How often something of a file was asked for anew, by its asset id. */
export const useMissed = create<Readonly<Record<string, number>>>(() => ({}));

const pauses = [1000, 4000, 15_000];

/**
 * Something of a file could not be shown. Gone it is only where the studio says so of the file
 * itself: a clip may have no picture yet, a server may be too busy. Anything else is asked for anew.
 */
export async function missed({ id, url }: Pick<Media, "id" | "url">): Promise<void> {
  const answer = await fetch(url, { method: "HEAD" }).catch(() => null);
  if (answer?.status === 404) return markGone(id);
  const tries = useMissed.getState()[id] ?? 0;
  const pause = pauses[tries];
  if (pause !== undefined) setTimeout(() => useMissed.setState({ [id]: tries + 1 }), pause);
}
