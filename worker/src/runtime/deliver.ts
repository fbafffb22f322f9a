import type { Tier } from "@aktion/schema/graph/graph";
import type { Slot, Stored, Take } from "@aktion/schema/run/events";
import type { JobRun } from "@aktion/schema/run/state";
import type { KeptRecipe } from "@aktion/schema/run/recipe";
import { wordsOfTake } from "@aktion/schema/run/take-words";
import { holdIdOf } from "@aktion/schema/money/ledger";
import { readyStatement } from "../storage/cast-models";
import { costStatement, rewardStatements, settleStatements } from "../storage/ledger";
import { lendStatement, shareIdOf, shareStatements } from "./shared-rows";
import { assetStatement, coverOf, takeStatement } from "./take-rows";

export interface Delivery {
  readonly run: string;
  readonly board: string | null;
  readonly attempt: string;
  readonly node: string;
  readonly nodeKind: string;
  readonly place: number;
  readonly job: JobRun;
  readonly slot: Slot | undefined;
  readonly provider: string;
  readonly model: string;
  /** What the maker asks of the studio, in millionths of a dollar. */
  readonly cost: number;
  readonly tier: Tier;
  /** With `slateSign` where the take's count will stand. */
  readonly name: string;
  readonly stored: Stored;
  readonly recipe: KeptRecipe;
  /** When the attempt began. */
  readonly begunAt: number;
  readonly now: number;
}

/** A take that is its owner's now, and the contribution whose files are to be copied, if any. */
interface Delivered {
  readonly take: Take;
  readonly share: string | null;
}

/** Ids follow from the attempt, so a delivery done twice writes the same rows again. */
export const assetIdOf = (attempt: string): string => attempt.replace(/^att_/, "ast_");
export const takeIdOf = (attempt: string): string => attempt.replace(/^att_/, "tk_");

export function takeFrom(facts: Delivery): Take {
  const { job, stored, slot } = facts;
  const charged = slot?.pay === "credit" ? job.price : 0;
  return {
    id: takeIdOf(facts.attempt),
    job: facts.place,
    item: job.item,
    number: job.number,
    assets: stored.asset === null ? [] : [stored.asset],
    text: stored.text,
    media: stored.media,
    width: stored.width,
    height: stored.height,
    seconds: stored.seconds,
    provider: facts.provider,
    tier: facts.tier,
    reused: false,
    charged,
    ...(job.piece && { piece: true }),
    ...wordsOfTake(job),
  };
}

/** What is lent of an output, where its owner shares; `mayBeLent` says when it is. */
const shared = (d1: D1Database, facts: Delivery, take: Take, late: boolean) =>
  // A model of somebody's face is lent to nobody.
  facts.job.task.kind === "cast.train"
    ? []
    : shareStatements(d1, {
        ...facts,
        take,
        late,
        task: facts.job.task,
        bytes: facts.stored.bytes,
        milliseconds: Math.max(0, facts.now - facts.begunAt),
      });

/** What must stand before the take: whether it was there already tells a delivery done twice. */
function beforeTake(d1: D1Database, facts: Delivery, take: Take, late = false) {
  const { stored, run, node, name, now, job } = facts;
  return [
    ...assetStatement(d1, { stored, run, node, number: job.number, name, now, late }),
    ...lendStatement(d1, { run, task: job.task, take }),
    ...shared(d1, facts, take, late),
  ];
}

/**
 * An output becomes its owner's in one transaction: asset, take, the settled hold, the maker's cost,
 * and what of it is shared. Either all of it happened or none; done twice it happened once. Null when
 * the run was cancelled before: then nothing was written. The object is in the store already.
 */
export async function deliver(d1: D1Database, facts: Delivery): Promise<Delivered | null> {
  const { run, board, node, place, slot, recipe, now } = facts;
  const take = takeFrom(facts);
  const apart = slot?.pay === "still" || slot?.pay === "training";
  const paid = apart || slot?.pay === "credit";
  const amount = apart ? slot.amount : take.charged;
  const taskKey = facts.job.key ?? "";
  const hold = holdIdOf(run, node, place);
  const share = shareIdOf(facts.attempt);
  const results = await d1.batch([
    ...beforeTake(d1, facts, take),
    takeStatement(d1, { take, run, node, taskKey, now, recipe }),
    ...modelReady(d1, facts, take),
    ...(paid ? settleStatements(d1, { hold, amount, take: take.id, now }) : []),
    ...(take.charged > 0 ? rewardStatements(d1, { hold, share, take: take.id, now }) : []),
    ...bookCost(d1, facts, "cost", take.id),
    ...coverOf(d1, board, take),
    awaitingCopy(d1, share),
    thereStatement(d1, facts.attempt),
  ]);
  const slate = slateIn(results.at(-1));
  if (slate === null) return null;
  return { take: { ...take, slate }, share: results.at(-2)!.results.length > 0 ? share : null };
}

/** A member is trained: what came is their model from now on. */
function modelReady(d1: D1Database, facts: Delivery, take: Take): D1PreparedStatement[] {
  const { job, provider, stored, now } = facts;
  if (job.task.kind !== "cast.train") return [];
  const { key, bytes, sha256 } = stored;
  const file = key === null ? null : { key, bytes, sha256 };
  return [readyStatement(d1, { model: job.task.model, take: take.id, provider, file, now })];
}

/** Whether files of it are still to be copied. */
const awaitingCopy = (d1: D1Database, share: string): D1PreparedStatement =>
  d1.prepare("SELECT 1 FROM training_outbox WHERE share = ? AND work = 'copy'").bind(share);

const thereStatement = (d1: D1Database, attempt: string): D1PreparedStatement =>
  d1.prepare("SELECT slate FROM takes WHERE id = ?").bind(takeIdOf(attempt));

/** As the take that is there is counted, or null. */
const slateIn = (found: D1Result | undefined): number | null =>
  (found?.results as { slate: number }[] | undefined)?.[0]?.slate ?? null;

/** As the take of this very attempt is counted, if it was delivered. */
export const slateThere = async (d1: D1Database, attempt: string): Promise<number | null> =>
  slateIn(await thereStatement(d1, attempt).all());

/** A maker's price for one attempt, booked once: for an output, or for nothing. */
export function bookCost(
  d1: D1Database,
  facts: Pick<Delivery, "attempt" | "run" | "node" | "provider" | "model" | "cost" | "now">,
  kind: "cost" | "loss",
  take?: string,
): D1PreparedStatement[] {
  const { attempt, run, node, provider, model, cost: microdollars, now } = facts;
  if (microdollars <= 0) return [];
  const booked = { attempt, kind, microdollars, run, node, provider, model, now };
  return [costStatement(d1, take === undefined ? booked : { ...booked, take })];
}

/** What a lost start made after all: an extra take, free, whether or not its run is over. */
export async function deliverLate(d1: D1Database, facts: Delivery): Promise<Delivered> {
  const { run, node, recipe, now } = facts;
  const take = { ...takeFrom(facts), charged: 0 };
  const taskKey = facts.job.key ?? "";
  const share = shareIdOf(facts.attempt);
  const results = await d1.batch([
    ...beforeTake(d1, facts, take, true),
    takeStatement(d1, { take, run, node, taskKey, now, recipe, late: true }),
    ...modelReady(d1, facts, take),
    ...bookCost(d1, facts, "loss"),
    awaitingCopy(d1, share),
    thereStatement(d1, facts.attempt),
  ]);
  const slate = slateIn(results.at(-1)) ?? take.number;
  return { take: { ...take, slate }, share: results.at(-2)!.results.length > 0 ? share : null };
}
