import { isOver, type Facts, type MakerJob, type StoredObject } from "../facts/facts.ts";
import { takeOf } from "./money.ts";

function wrongObject(
  key: string,
  wanted: { bytes: number; sha256: string; kind: string },
  object: StoredObject | undefined,
): string | null {
  if (!object) return `${key} is not in the store`;
  if (object.bytes === 0) return `${key} is empty`;
  if (object.bytes !== wanted.bytes) return `${key} has ${object.bytes} of ${wanted.bytes} bytes`;
  if (object.sha256 !== wanted.sha256) return `${key} holds other bytes than its row says`;
  return object.opens === wanted.kind ? null : `${key} is no ${wanted.kind}`;
}

/** I4: who paid has a take, and behind every asset there are its bytes, whole. */
export function paidIsThere({ entries, takes, assets, objects }: Facts): string[] {
  const found: string[] = [];
  const takeById = new Map(takes.map((take) => [take.id, take]));
  const assetById = new Map(assets.map((asset) => [asset.id, asset]));
  for (const entry of entries) {
    if (entry.kind !== "settle") continue;
    const take = takeById.get(takeOf(entry));
    if (!take) found.push(`${entry.id} was settled for no take`);
    else if (take.owner !== entry.owner) found.push(`${entry.id} paid for another's take`);
  }
  for (const take of takes) {
    if (take.asset !== null && !assetById.has(take.asset))
      found.push(`take ${take.id} has no asset row`);
  }
  for (const asset of assets) {
    if (asset.deleted) continue;
    const wrong = wrongObject(asset.key, asset, objects.get(asset.key));
    if (wrong !== null) found.push(`asset ${asset.id}: ${wrong}`);
    if (asset.posterKey !== null && !objects.get(asset.posterKey)?.bytes)
      found.push(`asset ${asset.id}: its poster is not in the store`);
  }
  return found;
}

/** Nothing could be had of these, whatever a studio does. */
const nothingToHave = new Set([
  "no-artifact",
  "empty-url",
  "data-removed",
  "nsfw",
  "output-wrong-type",
  "output-redirect",
  "output-too-large",
  "output-bomb",
  "output-page",
]);
/** Outputs that come well after a few tries; without a number they never do. */
const passing = new Set(["output-404", "output-zero", "output-truncated", "output-slow"]);
const mostTries = 4;
/** The answer to the start was spoiled: the maker may not be asked again, its report may be lost. */
const unanswered = new Set([
  "drop-after-accept",
  "html-200",
  "truncated-json",
  "no-id",
  "huge-json",
]);

function unavailable({ faults, times }: MakerJob): boolean {
  return faults.some(
    (fault) => nothingToHave.has(fault) || (passing.has(fault) && (times ?? 99) > mostTries),
  );
}

/** How the studio's log says an attempt ended: the kind of its failure, "dropped", or null. */
function endOf(facts: Facts, { run, attempt }: MakerJob): string | null {
  for (const { event } of facts.logs.get(run) ?? []) {
    if (event.attempt !== attempt) continue;
    if (event.type === "attempt-failed") return (event["failure"] as { kind: string }).kind;
    if (event.type === "attempt-dropped") return "dropped";
  }
  return null;
}

/**
 * I5: what a maker finished is kept, or its run still tries. Excused: a cancelled run, an output
 * that could not be had at all, and a start whose answer never came from a maker without a list.
 */
export function finishedIsKept(facts: Facts): string[] {
  const statuses = new Map(facts.runs.map((run) => [run.id, run.status]));
  const kept = new Set(facts.takes.map((take) => take.id));
  return facts.jobs.flatMap((job) => {
    const status = statuses.get(job.run);
    if (job.ending !== "succeeded" || status === undefined) return [];
    if (!isOver(status) || status === "cancelled") return [];
    if (kept.has(job.attempt.replace(/^att_/, "tk_")) || unavailable(job)) return [];
    const end = endOf(facts, job);
    const listless = job.provider !== "replicate";
    const spoiled = job.faults.some((fault) => unanswered.has(fault));
    if (end === "unknown-start" && (listless || spoiled)) return [];
    const how = end === null ? "is not over in its log" : `ended ${end}`;
    const faults = job.faults.join(" ") || "no fault";
    return [
      `${job.provider} finished ${job.id} (${faults}) of ${job.run}/${job.attempt}: it ${how}`,
    ];
  });
}

/** I10: a reused take is a file of the same owner that the same request made, without a mistake. */
export function reuseIsTrue({ takes, assets }: Facts): string[] {
  const owners = new Map(assets.map((asset) => [asset.id, asset.owner]));
  const made = new Set(
    takes
      .filter((take) => !take.reused)
      .map((take) => `${take.owner} ${take.taskKey} ${take.asset}`),
  );
  return takes.flatMap((take) => {
    if (!take.reused) return [];
    const { id, owner, asset, taskKey, charged } = take;
    const found: string[] = [];
    if (charged !== 0) found.push(`reused take ${id} was charged ${charged}`);
    if (asset !== null && owners.get(asset) !== owner)
      found.push(`reused take ${id} shows a file of someone else`);
    if (!made.has(`${owner} ${taskKey} ${asset}`))
      found.push(`reused take ${id} was never made by that request`);
    return found;
  });
}
