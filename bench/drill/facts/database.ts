import { DatabaseSync } from "node:sqlite";
import { databaseFile } from "../../../tools/studio/database.mjs";
import type { AssetRow, Balance, BoardRow, Entry, Facts, RunRow, TakeRow } from "./facts.ts";

type Tables = Pick<
  Facts,
  "entries" | "balances" | "runs" | "takes" | "assets" | "boards" | "claims"
>;

/** Everything of the studio's database at one moment: a single read transaction. */
export function readTables(state: string): Tables {
  const file = databaseFile(state);
  if (!file) throw new Error("the studio has no database");
  const database = new DatabaseSync(file, { readOnly: true, timeout: 8000 });
  const all = <T>(sql: string): T[] => database.prepare(sql).all() as T[];
  try {
    database.exec("BEGIN");
    return {
      entries: all<Entry>(
        `SELECT id, kind, owner, unit, amount, debit, credit, hold, run, node, job, meta,
           created_at AS createdAt FROM entries`,
      ),
      balances: all<Balance>("SELECT owner, unit, account, amount FROM balances"),
      runs: all<RunRow>(
        `SELECT id, owner, status, charged, quoted, created_at AS createdAt,
           finished_at AS finishedAt FROM runs`,
      ),
      takes: all<Omit<TakeRow, "reused"> & { reused: number }>(
        `SELECT id, owner, run_id AS run, node, job, asset_id AS asset, reused, charged,
           task_key AS taskKey, created_at AS createdAt FROM takes`,
      ).map((take) => ({ ...take, reused: take.reused === 1 })),
      assets: all<Omit<AssetRow, "deleted"> & { deleted: number }>(
        `SELECT id, owner, object_key AS key, poster_key AS posterKey, kind, bytes, sha256,
           deleted_at IS NOT NULL AS deleted FROM assets`,
      ).map((asset) => ({ ...asset, deleted: asset.deleted === 1 })),
      boards: all<BoardRow>("SELECT id, revision, title FROM boards"),
      claims: all<{ run: string }>("SELECT run FROM claims"),
    };
  } finally {
    database.close();
  }
}
