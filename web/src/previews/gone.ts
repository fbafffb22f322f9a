import { create } from "zustand";

/** Files that could not be shown: deleted meanwhile, by their asset ids. */
export const useGone = create<Readonly<Record<string, true>>>(() => ({}));

export const markGone = (asset: string): void => useGone.setState({ [asset]: true });
