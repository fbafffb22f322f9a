import type { Page, PageAsk } from "./stores";

export interface CastRow {
  readonly id: string;
  readonly name: string;
  /** They stand in every prompt of a still the member is in; the notes in none. */
  readonly words: string;
  readonly notes: string;
  /** Asset ids, the face first. */
  readonly pictures: readonly string[];
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type CastChange = Partial<Pick<CastRow, "name" | "words" | "notes" | "pictures">>;

/** People's casts. A deleted member is not there for any read, but can be brought back. */
export interface CastStore {
  /** False when the owner has `most` members already. */
  create(owner: string, member: CastRow, most: number): Promise<boolean>;
  list(owner: string, page: PageAsk): Promise<Page<CastRow>>;
  get(owner: string, id: string): Promise<CastRow | null>;
  getMany(owner: string, ids: readonly string[]): Promise<CastRow[]>;
  /** False when there is no such member. */
  change(owner: string, id: string, change: CastChange, now: number): Promise<boolean>;
  remove(owner: string, id: string, now: number): Promise<boolean>;
  /** `none` when nobody is there under that id; `full` when the owner has `most` members already. */
  bringBack(owner: string, id: string, most: number): Promise<"back" | "none" | "full">;
  /** The boards a member plays on, the newest first, and how many they are. */
  boardsOf(
    owner: string,
    id: string,
    most: number,
  ): Promise<{ boards: { id: string; title: string; updatedAt: number }[]; count: number }>;
}
