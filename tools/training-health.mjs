// What is shared for training on this machine: rows of the database, files of the private bucket, and
// whether the two agree. Reads the files themselves, without changing them.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { databaseFile } from "./studio/database.mjs";

const open = (file) => new DatabaseSync(file, { readOnly: true, timeout: 8000 });

const hasTable = (database, name) =>
  database.prepare("select 1 from sqlite_schema where name = ?").get(name) !== undefined;

const ofShare = /^u\/[^/]+\/shr_[^/]+\//;

/** Keys in the private bucket: no other bucket has folders of contributions. */
function lentKeys(state) {
  const folder = path.join(state, "v3", "r2", "miniflare-R2BucketObject");
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => /^[0-9a-f]{32,}\.sqlite$/.test(name));
  return files.flatMap((name) => {
    const database = open(path.join(folder, name));
    try {
      if (!hasTable(database, "_mf_objects")) return [];
      const keys = database.prepare("select key from _mf_objects").all();
      return keys.map(({ key }) => key).filter((key) => ofShare.test(key));
    } finally {
      database.close();
    }
  });
}

/** What should not be, in words: a file nobody shares, or a row whose files are not there. */
export function compareShared(rows, keys) {
  const wanted = new Set(rows.flatMap(({ files }) => JSON.parse(files).map(({ key }) => key)));
  const there = new Set(keys);
  const strays = keys
    .filter((key) => !wanted.has(key))
    .map((key) => `a file without a row: ${key}`);
  const bare = rows.flatMap(({ copied_at: copied, files }) =>
    copied === null
      ? []
      : JSON.parse(files)
          .filter(({ key }) => !there.has(key))
          .map(({ key }) => `a row without its file: ${key}`),
  );
  return [...strays, ...bare];
}

/** Null where there is no database yet, or one from before anything was shared. */
export function trainingHealth(state) {
  const file = databaseFile(state);
  if (!file) return null;
  const database = open(file);
  try {
    if (!hasTable(database, "shared_training_data")) return null;
    const all = (sql) => database.prepare(sql).all();
    const rows = all("select * from shared_training_data order by seq");
    const [{ orders }] = all("select count(*) as orders from training_outbox");
    const files = lentKeys(state);
    return {
      rows,
      files,
      orders,
      columns: all("pragma table_info(shared_training_data)"),
      stats: all("select * from training_data_stats order by month desc, contributions desc"),
      stamps: all(`select version, "on", count(*) as stamps from sharing_consents group by 1, 2`),
      exports: all("select * from training_exports order by at desc limit 10"),
      // While orders are open the two may differ for a moment.
      wrong: orders > 0 ? [] : compareShared(rows, files),
    };
  } finally {
    database.close();
  }
}
