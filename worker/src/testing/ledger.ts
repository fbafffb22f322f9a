import { env } from "cloudflare:workers";

let made = 0;
export const newOwner = (): string => `owner-${(made += 1)}-${crypto.randomUUID().slice(0, 8)}`;

export const runRow = (id: string, owner: string, board: string | null = null) =>
  env.DB.prepare(
    `INSERT INTO runs (id, owner, board_id, tier, status, fingerprint, created_at)
     VALUES (?, ?, ?, 'standard', 'running', 'f', 1)`,
  ).bind(id, owner, board);

export const takeRow = (id: string, owner: string, run: string) =>
  env.DB.prepare(
    `INSERT INTO takes (id, owner, run_id, node, job, item, number, provider, tier, reused, charged, task_key, created_at)
     VALUES (?, ?, ?, 'n', 0, 0, 1, 'p', 'standard', 0, 0, 'k', 1) ON CONFLICT (id) DO NOTHING`,
  ).bind(id, owner, run);

export interface RawEntry {
  readonly id: string;
  readonly kind: string;
  readonly owner: string;
  readonly amount: number;
  readonly debit: string;
  readonly credit: string;
  readonly unit?: string;
  readonly hold?: string | null;
}

/** An entry as anybody might write it, past the statements of the ledger. */
export const rawEntry = (entry: RawEntry, verb = "INSERT") =>
  env.DB.prepare(
    `${verb} INTO entries (id, kind, owner, unit, amount, debit, credit, hold, action, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'test', 1)${verb === "INSERT" ? " ON CONFLICT (id) DO NOTHING" : ""}`,
  ).bind(
    entry.id,
    entry.kind,
    entry.owner,
    entry.unit ?? "credit",
    entry.amount,
    entry.debit,
    entry.credit,
    entry.hold ?? null,
  );

export const rawGrant = (owner: string, amount: number, id = crypto.randomUUID()) =>
  rawEntry({ id, kind: "grant", owner, amount, debit: "issued", credit: "available" });

/** An owner with so many credits, and a run of theirs. */
export async function ownerWith(credits: number): Promise<{ owner: string; run: string }> {
  const owner = newOwner();
  const run = `run_${owner}`;
  await env.DB.batch([rawGrant(owner, credits), runRow(run, owner)]);
  return { owner, run };
}

const health: Record<string, string> = {
  "an owner's unit does not add up to nothing":
    "SELECT owner, unit FROM balances GROUP BY owner, unit HAVING sum(amount) <> 0",
  "an account is below zero":
    "SELECT * FROM balances WHERE amount < 0 AND account NOT IN ('issued', 'payable')",
  "a hold was resolved twice": `SELECT hold FROM entries WHERE kind IN ('settle', 'release')
     GROUP BY hold HAVING count(*) > 1`,
  "what is held is not the open holds": `SELECT b.owner, b.unit, b.amount FROM balances AS b
     WHERE b.account = 'held' AND b.amount <> (
       SELECT coalesce(sum(h.amount), 0) FROM entries AS h
       WHERE h.owner = b.owner AND h.unit = b.unit AND h.kind = 'hold' AND NOT EXISTS
         (SELECT 1 FROM entries AS r WHERE r.hold = h.id AND r.kind IN ('settle', 'release')))`,
  "the history does not add up to a balance": `SELECT b.* FROM balances AS b WHERE b.amount <> (
       SELECT coalesce(sum(CASE b.account WHEN e.credit THEN e.amount ELSE -e.amount END), 0)
       FROM entries AS e
       WHERE e.owner = b.owner AND e.unit = b.unit AND b.account IN (e.debit, e.credit))`,
};

/** What is wrong with the ledger, in words; nothing where all is well. */
export async function ledgerFaults(): Promise<string[]> {
  const found = await env.DB.batch(Object.values(health).map((sql) => env.DB.prepare(sql)));
  return Object.keys(health).flatMap((words, at) =>
    found[at]!.results.map((row) => `${words}: ${JSON.stringify(row)}`),
  );
}
