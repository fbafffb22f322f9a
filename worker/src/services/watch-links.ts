import { watchLimits, type WatchLink } from "@aktion/schema/api/watch";
import { AppError } from "@aktion/schema/errors";
import { randomLetters } from "@aktion/schema/ids";
import type { BoardStore } from "../ports/stores";
import type { WatchLinkRow, WatchStore } from "../ports/watch-store";
import { findBoard } from "./boards";

interface Needs {
  readonly boards: BoardStore;
  readonly watching: WatchStore;
  readonly now: () => number;
  readonly origin: string;
}

/** 160 bits: an address nobody comes upon. */
const newToken = (): string => randomLetters(32);

export async function createLink(
  needs: Needs,
  owner: string,
  board: string,
  node: string | null,
): Promise<WatchLink> {
  await findBoard(needs, owner, board);
  const row: WatchLinkRow = {
    token: newToken(),
    owner,
    boardId: board,
    node,
    createdAt: needs.now(),
  };
  if (!(await needs.watching.create(row, watchLimits.links))) throw new AppError("watch.too-many");
  return describe(needs, row);
}

const describe = ({ origin }: Needs, { token, node, createdAt }: WatchLinkRow): WatchLink => ({
  token,
  url: `${origin}/watch/${token}`,
  node,
  createdAt,
  notes: [],
  approvals: [],
});

export async function listLinks(
  needs: Needs,
  owner: string,
  board: string,
): Promise<{ items: WatchLink[]; next: null }> {
  await findBoard(needs, owner, board);
  const links = await needs.watching.ofBoard(owner, board);
  const tokens = links.map(({ token }) => token);
  const [notes, approvals] = await Promise.all([
    needs.watching.notes(tokens),
    needs.watching.approvals(tokens),
  ]);
  const items = links.map((link) => ({
    ...describe(needs, link),
    notes: notes.filter(({ token }) => token === link.token),
    approvals: approvals.filter(({ token }) => token === link.token),
  }));
  return { items, next: null };
}

export async function endLink({ watching, now }: Needs, owner: string, token: string) {
  if (!(await watching.end(owner, token, now()))) throw new AppError("watch.not-found");
}

export async function markNote(
  { watching, now }: Needs,
  owner: string,
  { token, note }: { token: string; note: string },
  done: boolean,
): Promise<void> {
  if (!(await watching.mark(owner, token, note, done ? now() : null)))
    throw new AppError("watch.not-found");
}
