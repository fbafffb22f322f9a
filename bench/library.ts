// A library of 20,000 files: its pages, filters and search, each beside the plain way of asking for it.
import { DatabaseSync } from "node:sqlite";
import { databaseFile } from "../tools/studio/database.mjs";
import { foundOf, newestOf, type Asked } from "../worker/src/storage/library/shelf-query.ts";
import { makeStudio } from "../web/e2e/studio.ts";
import { commonWord, rareWord, seed } from "./library/seed.ts";
import { median, printTable, type Row } from "./printing/table.ts";
import { guest } from "./studio/guest.ts";

const few = process.argv.includes("--few");
const files = few ? 1000 : 20_000;
const rounds = few ? 5 : 40;
const slowest = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly next: string | null;
}

const studio = await makeStudio();
await studio.start();
try {
  const ask = await guest(studio.url);
  const owner = (await ask<{ user: { id: string } }>("GET", "/api/me")).body.user.id;
  await studio.stop();
  const database = new DatabaseSync(databaseFile(studio.state)!);
  const from = performance.now();
  const start = seed(database, owner, files);
  const seeded = performance.now() - from;
  const timed = (sql: string, values: Asked["values"]) => {
    const statement = database.prepare(sql);
    return Array.from({ length: rounds }, () => {
      const begun = performance.now();
      statement.all(...values);
      return performance.now() - begun;
    });
  };
  const peer = (sql: string) => timed(sql, [owner]);
  const own = (asked: Asked | null) => timed(asked!.sql, asked!.values);
  const first = { filters: {}, before: Number.MAX_SAFE_INTEGER, limit: 51 };
  const newest = `FROM assets WHERE owner = ? AND deleted_at IS NULL`;
  const like = (word: string) =>
    peer(`SELECT assets.* FROM assets JOIN takes ON takes.asset_id = assets.id
      WHERE assets.owner = ? AND assets.deleted_at IS NULL AND takes.prompt LIKE '%${word}%'
      ORDER BY assets.created_at DESC LIMIT 51`);
  const oldest = (start + 100 * 60_000) * 1024;
  const queries = {
    "the last page": [
      own(newestOf(owner, { ...first, before: oldest, plain: false })),
      peer(`SELECT * ${newest} ORDER BY created_at DESC LIMIT 51 OFFSET ${files - 100}`),
    ],
    "a board": [
      own(newestOf(owner, { ...first, filters: { board: "brd_7" }, plain: false })),
      peer(`SELECT * ${newest} AND id IN (SELECT asset_id FROM takes WHERE board_id = 'brd_7')
        ORDER BY created_at DESC LIMIT 51`),
    ],
    "a common word": [own(foundOf(owner, { ...first, q: commonWord })), like(commonWord)],
    "a rare word": [own(foundOf(owner, { ...first, q: rareWord })), like(rareWord)],
  } as const;
  database.close();
  await studio.start();

  const rows: Row[] = [
    { what: `write ${files} files and takes`, ours: seeded / 1000, limit: null, unit: "s" },
  ];
  for (const [what, [ours, plain]] of Object.entries(queries))
    rows.push(
      { what: `query of ${what}`, ours: median(ours), limit: null, unit: "ms" },
      { what: `  plain: LIKE, OFFSET, IN`, ours: median(plain), limit: null, unit: "ms" },
    );
  const measure = async (what: string, query: string) => {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const { ms } = await ask<Page>("GET", `/api/${query}`);
      // The first one may find the studio still waking.
      if (round > 0) times.push(ms);
    }
    rows.push(
      { what: `${what}, p50`, ours: median(times), limit: 100, unit: "ms" },
      { what: `${what}, p95`, ours: slowest(times), limit: null, unit: "ms" },
    );
  };

  let deep = "";
  for (let page: string | null = ""; page !== null;) {
    const next: string | null = (
      await ask<Page>("GET", `/api/assets?limit=200${page && `&cursor=${page}`}`)
    ).body.next;
    if (next !== null) deep = next;
    page = next;
  }
  await measure("health", "health");
  await measure("first page", "assets");
  await measure("first page of 200", "assets?limit=200");
  await measure("last page", `assets?cursor=${deep}`);
  await measure("by kind", "assets?kind=video");
  await measure("by board", "assets?board=brd_7");
  await measure("by maker", "assets?provider=fal");
  await measure("by tier", "assets?tier=premium");
  await measure("by cast", "assets?cast=cst_4");
  await measure("by tag", "assets?tag=selects");
  await measure("by stars", "assets?rating=5");
  await measure("by four at once", "assets?tag=selects&kind=video&board=brd_8&tier=premium");
  await measure("favourites first", "assets?sort=favourites");
  await measure("search, common word", `assets?q=${commonWord}`);
  await measure("search, rare word", `assets?q=${rareWord}`);
  await measure("search, one letter", "assets?q=r");
  await measure("search, three words", `assets?q=${commonWord}%20foggy%20pier`);
  await measure("search within a board", `assets?q=${commonWord}&board=brd_7`);
  await measure("counts of all filters", "library/facts");
  printTable("library", rows);
} finally {
  await studio.remove();
}
