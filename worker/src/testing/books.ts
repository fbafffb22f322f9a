import { env } from "cloudflare:workers";
import { ledgerFaults } from "./ledger";

export interface Booked {
  readonly id: string;
  readonly kind: string;
  readonly unit: string;
  readonly amount: number;
  readonly node: string | null;
  readonly action: string;
  readonly owner: string;
}

/** Every entry about a run, its makers' costs too, in the order they were written. */
export async function booksOf(run: string): Promise<Booked[]> {
  const { results } = await env.DB.prepare("SELECT * FROM entries WHERE run = ? ORDER BY rowid")
    .bind(run)
    .all<Booked>();
  return results;
}

/** `hold 2`, `settle 2`, `cost 3000`: what was booked for a run, sorted. */
export const movesOf = async (run: string, kinds?: readonly string[]): Promise<string[]> =>
  (await booksOf(run))
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .map(({ kind, amount, unit }) => `${kind} ${amount}${unit.startsWith("still") ? " still" : ""}`)
    .toSorted();

export async function entriesInAll(): Promise<number> {
  const row = await env.DB.prepare("SELECT count(*) AS all_of FROM entries").first<{
    all_of: number;
  }>();
  return row!.all_of;
}

const wrongs: Record<string, string> = {
  "a hold outlived its run": `SELECT h.id FROM entries AS h JOIN runs ON runs.id = h.run
     WHERE h.kind = 'hold' AND runs.status NOT IN ('waiting', 'running') AND NOT EXISTS
       (SELECT 1 FROM entries AS r WHERE r.hold = h.id AND r.kind IN ('settle', 'release'))`,
  "paid without a take": `SELECT id FROM entries WHERE kind = 'settle' AND NOT EXISTS
     (SELECT 1 FROM takes JOIN assets ON assets.id = takes.asset_id
      WHERE takes.id = entries.meta ->> 'take' AND takes.reused = 0)
     AND NOT (unit = 'training' AND EXISTS (SELECT 1 FROM takes WHERE takes.id = entries.meta ->> 'take'))`,
  "a run's row says another charge than its entries": `SELECT id, charged FROM runs
     WHERE status NOT IN ('waiting', 'running') AND charged <> (
       SELECT coalesce(sum(amount), 0) FROM entries
       WHERE entries.run = runs.id AND kind = 'settle' AND unit = 'credit')`,
  "an attempt's cost was booked for work without a take": `SELECT id FROM entries
     WHERE kind = 'cost' AND run IS NOT NULL AND NOT EXISTS
       (SELECT 1 FROM takes WHERE takes.id = replace(entries.id, 'cost:att_', 'tk_'))`,
};

/** What is wrong with the money, in words; nothing where all is well. */
async function moneyFaults(): Promise<string[]> {
  const found = await env.DB.batch(Object.values(wrongs).map((sql) => env.DB.prepare(sql)));
  const own = Object.keys(wrongs).flatMap((words, at) =>
    found[at]!.results.map((row) => `${words}: ${JSON.stringify(row)}`),
  );
  const { results } = await env.DB.prepare(
    `SELECT assets.object_key AS key FROM takes JOIN assets ON assets.id = takes.asset_id
     WHERE takes.charged > 0`,
  ).all<{ key: string }>();
  const gone: string[] = [];
  for (const { key } of results) {
    const head = await env.BUCKET.head(key);
    if (!head || head.size === 0) gone.push(`paid for nothing: ${key}`);
  }
  return [...(await ledgerFaults()), ...own, ...gone];
}

/** After each test about money: a cent that is out of place fails it. */
export async function moneyIsSound(): Promise<void> {
  const faults = await moneyFaults();
  if (faults.length > 0) throw new Error(faults.join("\n"));
}
