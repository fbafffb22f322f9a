import type { WatchNote } from "@aktion/schema/api/watch";

export interface WatchLinkRow {
  readonly token: string;
  readonly owner: string;
  readonly boardId: string;
  readonly node: string | null;
  readonly createdAt: number;
}

export interface WatchNoteRow extends WatchNote {
  readonly token: string;
  readonly node: string;
}

export interface WatchApproval {
  readonly token: string;
  readonly take: string;
  readonly node: string;
  readonly name: string;
  readonly at: number;
}

/** A take that a link shows, without the board it is on. */
export interface WatchedTake {
  readonly node: string;
  readonly kind: string;
  readonly seconds: number | null;
}

/** Links to watch by, and what came by them. An ended link is not there for any read. */
export interface WatchStore {
  /** False when the board has `most` open links. */
  create(link: WatchLinkRow, most: number): Promise<boolean>;
  get(token: string): Promise<WatchLinkRow | null>;
  /** The take if the link shows it now: it is circled, or of a link to one node without a circle its newest. */
  shown(link: WatchLinkRow, take: string): Promise<WatchedTake | null>;
  ofBoard(owner: string, board: string): Promise<WatchLinkRow[]>;
  /** False when the owner has no such link that is open. */
  end(owner: string, token: string, now: number): Promise<boolean>;
  notes(tokens: readonly string[]): Promise<WatchNoteRow[]>;
  approvals(tokens: readonly string[]): Promise<WatchApproval[]>;
  /** Sent twice it is there once. False when the link holds `most` others. */
  addNote(note: WatchNoteRow, most: number): Promise<boolean>;
  mark(owner: string, token: string, note: string, doneAt: number | null): Promise<boolean>;
  approve(approval: WatchApproval): Promise<void>;
  takeBack(token: string, take: string): Promise<void>;
}
