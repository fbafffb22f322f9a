import type { TakeRow } from "./stores";

/** Takes that are put away and brought back. What belongs to another is as good as not there. */
export interface TakeBin {
  /** A take, whether it lies in the bin or not. */
  find(owner: string, id: string): Promise<TakeRow | null>;
  /** One that lies there already keeps its day. */
  putIn(owner: string, id: string, now: number): Promise<void>;
  takeOut(owner: string, id: string): Promise<void>;
  /** For takes in the bin: the newest of the same node and item that is still out. */
  standIns(owner: string, ids: readonly string[]): Promise<TakeRow[]>;
}
