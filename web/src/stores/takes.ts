import type { Asset } from "@aktion/schema/api/assets";
import type { BoardTake } from "@aktion/schema/api/runs";
import type { GraphNode, Tier } from "@aktion/schema/graph/graph";
import type { Take as EventTake } from "@aktion/schema/run/events";

/** A take as the board shows it, whether it was read with the board or arrived live. */
export type Media = Pick<Asset, "id" | "kind" | "url" | "thumb" | "width" | "height" | "seconds">;

export interface ShownTake {
  readonly id: string;
  readonly run: string;
  readonly item: number;
  readonly number: number;
  /** Counted within its node, in the order of making: what it is called. */
  readonly slate: number;
  readonly media: readonly Media[];
  readonly text: string | null;
  readonly provider: string;
  readonly tier: Tier;
  readonly reused: boolean;
  readonly charged: number;
  /** The words its maker was asked with, and what the filmmaker wrote where those were rewritten. */
  readonly prompt: string | null;
  readonly written: string | null;
  readonly createdAt: number;
}

export const mediaUrl = (asset: string): string => `/media/${asset}`;

/** A picture no wider than it is shown, for screens of two pixels to one. */
export const thumbUrl = (thumb: string, width: 320 | 640): string =>
  `${thumb}${thumb.includes("?") ? "&" : "?"}w=${width}`;

/** An upload's or an event's asset: its addresses follow from its id. */
export const mediaOf = (id: string, kind: Media["kind"]): Media => ({
  id,
  kind,
  url: mediaUrl(id),
  thumb: kind === "audio" ? null : `${mediaUrl(id)}/thumb`,
  width: null,
  height: null,
  seconds: null,
});

export const fromBoard = (take: BoardTake): ShownTake => ({ ...take, media: take.assets });

export function fromEvent(take: EventTake, run: string, at: number): ShownTake {
  const { id, item, number, text, provider, tier, reused, charged, width, height, seconds } = take;
  const { media, slate = number } = take;
  return {
    id,
    run,
    item,
    number,
    slate,
    media:
      media === "text"
        ? []
        : take.assets.map((asset) => ({ ...mediaOf(asset, media), width, height, seconds })),
    text,
    provider,
    tier,
    reused,
    charged,
    prompt: take.prompt ?? null,
    written: take.written ?? null,
    createdAt: at,
  };
}

/** The newest run's first; of one run the highest number, however late a lower one was done. */
export function newestFirst(takes: readonly ShownTake[]): readonly ShownTake[] {
  const latest = new Map<string, number>();
  for (const { run, createdAt } of takes)
    latest.set(run, Math.max(createdAt, latest.get(run) ?? 0));
  const runs = [...latest.keys()].sort((one, other) => latest.get(other)! - latest.get(one)!);
  const place = new Map(runs.map((run, at) => [run, at]));
  return takes.toSorted(
    (one, other) =>
      place.get(one.run)! - place.get(other.run)! ||
      other.number - one.number ||
      other.createdAt - one.createdAt,
  );
}

/** What is there already is not added twice. */
export function withTake(takes: readonly ShownTake[], take: ShownTake): readonly ShownTake[] {
  if (takes.some((one) => one.id === take.id)) return takes;
  return newestFirst([take, ...takes]);
}

/**
 * The takes a node stands for: the circled ones, or the newest. A run over a list leaves one take
 * per item, a set leaves several of one number: of the newest run, each item's highest number, a
 * set in the order its pictures came.
 */
export function chosenTakes(
  takes: readonly ShownTake[],
  circled: GraphNode["take"],
): readonly ShownTake[] {
  const wanted = typeof circled === "string" ? [circled] : (circled ?? []);
  const found = takes.filter((take) => wanted.includes(take.id));
  if (found.length > 0 && found.length >= wanted.length) return found;
  const covered = new Set(found.map(({ item }) => item));
  // A circled take that lies in the bin leaves its item to the newest; the others keep what they show.
  return [...found, ...newestTakes(takes).filter(({ item }) => !covered.has(item))].sort(byItem);
}

const byItem = (one: ShownTake, other: ShownTake): number => one.item - other.item;

function newestTakes(takes: readonly ShownTake[]): ShownTake[] {
  const [newest] = takes;
  if (!newest) return [];
  const ofRun = takes.filter((take) => take.run === newest.run);
  const highest = new Map<number, number>();
  for (const { item, number } of ofRun) highest.set(item, Math.max(number, highest.get(item) ?? 0));
  return ofRun
    .filter((take) => take.number === highest.get(take.item))
    .sort((one, other) => byItem(one, other) || one.createdAt - other.createdAt);
}
