import type { AnswerOf, BodyOf } from "@aktion/schema/api/endpoint";
import {
  watchLimits,
  type WatchShot,
  type approveByWatch,
  type watch,
  type writeWatchNote,
} from "@aktion/schema/api/watch";
import { AppError } from "@aktion/schema/errors";
import { titleOf } from "@aktion/schema/graph/check";
import { inShotOrder } from "@aktion/schema/graph/shot-order";
import { wire } from "@aktion/schema/graph/wiring";
import type { Counter } from "../ports/outside";
import type { AssetStore, BoardStore, RunStore, TakeRow } from "../ports/stores";
import type { WatchLinkRow, WatchStore } from "../ports/watch-store";
import { storedGraph } from "./describe-board";
import { notTooOften } from "./not-too-often";
import { linkFor } from "./sign-link";

interface Needs {
  readonly boards: BoardStore;
  readonly assets: AssetStore;
  readonly runs: RunStore;
  readonly watching: WatchStore;
  readonly counter: Counter;
  readonly now: () => number;
  readonly linkSecret: string;
}

const hour = 60 * 60_000;
/** Whole hours, so that a page looked at again asks for the same files. */
const openUntil = (now: number): number => Math.ceil(now / hour) * hour + 6 * hour;

const actsAMinute = 30;

async function openLink({ watching }: Needs, token: string): Promise<WatchLinkRow> {
  const link = await watching.get(token);
  if (!link) throw new AppError("watch.not-found");
  return link;
}

interface Shown {
  readonly take: TakeRow;
  readonly shot: Omit<WatchShot, "url" | "thumb" | "notes" | "approved">;
  readonly pictured: boolean;
}

/** The circled takes that are there, in shot order; of a link to one node that is not circled, its newest. */
async function shownBy(needs: Needs, { owner, boardId, node: only }: WatchLinkRow) {
  const board = await needs.boards.get(owner, boardId);
  if (!board) throw new AppError("watch.not-found");
  const graph = storedGraph(board.graph);
  const wiring = wire(graph);
  const nodes = inShotOrder(graph.nodes.filter(({ id }) => only === null || id === only));
  const circled = new Map(nodes.map(({ id, take }) => [id, take === null ? [] : [take].flat()]));
  const takes = await needs.runs.takesById(owner, [...circled.values()].flat());
  const byId = new Map(takes.map((take) => [take.id, take]));
  if (only !== null && takes.length === 0) {
    const { items } = await needs.runs.takes(owner, boardId, { limit: 1, node: only });
    for (const take of items) {
      byId.set(take.id, take);
      circled.set(only, [take.id]);
    }
  }
  const files = await needs.assets.getMany(
    owner,
    [...byId.values()].flatMap(({ assetId }) => assetId ?? []),
  );
  const fileById = new Map(files.map((file) => [file.id, file]));
  const shown = nodes.flatMap((node) =>
    (circled.get(node.id) ?? []).flatMap((id): Shown[] => {
      const take = byId.get(id);
      const file = fileById.get(take?.assetId ?? "");
      if (!take || !file || take.node !== node.id || take.boardId !== boardId) return [];
      const { kind, width, height, seconds } = file;
      const { scene = "", number = "", caption = "" } = node.shot ?? {};
      const title = titleOf(wiring, node.id);
      const shot = { take: id, title, scene, number, caption, kind, width, height, seconds };
      return [{ take, shot, pictured: kind === "image" || file.posterKey !== null }];
    }),
  );
  return { graph, title: board.title, shown: shown.slice(0, watchLimits.shots) };
}

export async function look(needs: Needs, token: string): Promise<AnswerOf<typeof watch>> {
  const link = await openLink(needs, token);
  const [{ graph, title, shown }, notes, approvals] = await Promise.all([
    shownBy(needs, link),
    needs.watching.notes([token]),
    needs.watching.approvals([token]),
  ]);
  const until = openUntil(needs.now());
  const shots = shown.map(async ({ take, shot, pictured }): Promise<WatchShot> => {
    const { linkSecret } = needs;
    // Below this page's own origin, wherever that is seen from.
    const reach = { linkSecret, origin: "" };
    const url = await linkFor(reach, take.assetId!, { until, watch: token });
    const approval = approvals.find((one) => one.take === take.id);
    return {
      ...shot,
      url,
      thumb: pictured ? url.replace("?", "/thumb?") : null,
      notes: notes
        .filter((note) => note.take === take.id)
        .map(({ id, at, words, name, createdAt }) => {
          return { id, take: take.id, at, words, name, createdAt };
        }),
      approved: approval ? { name: approval.name, at: approval.at } : null,
    };
  });
  return { title, rate: graph.settings.rate, shots: await Promise.all(shots) };
}

/** What is shown by the link now: a take that is not circled any more is not to be noted to. */
async function shownTake({ watching }: Needs, link: WatchLinkRow, take: string) {
  const shown = await watching.shown(link, take);
  if (!shown) throw new AppError("watch.not-found");
  return shown;
}

const count = (needs: Needs, token: string): Promise<void> =>
  notTooOften(needs, `watch ${token}`, { most: actsAMinute, seconds: 60 });

export async function writeNote(
  needs: Needs,
  token: string,
  { id, take, at, words, name }: BodyOf<typeof writeWatchNote>,
): Promise<AnswerOf<typeof writeWatchNote>> {
  const link = await openLink(needs, token);
  await count(needs, token);
  const { node, kind, seconds } = await shownTake(needs, link, take);
  const moment = kind === "image" || at === null ? null : Math.min(at, seconds ?? at);
  const note = { id, take, at: moment, words, name, createdAt: needs.now() };
  const kept = await needs.watching.addNote(
    { ...note, token, node, doneAt: null },
    watchLimits.notes,
  );
  if (!kept) throw new AppError("watch.full");
  return note;
}

export async function approve(
  needs: Needs,
  token: string,
  { take, name, approved }: BodyOf<typeof approveByWatch>,
): Promise<AnswerOf<typeof approveByWatch>> {
  const link = await openLink(needs, token);
  await count(needs, token);
  const { node } = await shownTake(needs, link, take);
  if (!approved) {
    await needs.watching.takeBack(token, take);
    return { approved: null };
  }
  const at = needs.now();
  await needs.watching.approve({ token, take, node, name, at });
  return { approved: { name, at } };
}
