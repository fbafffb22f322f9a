import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";

export interface Keeping {
  readonly where: string;
  readonly bytes: Buffer;
}

/** Where the studio is told its secrets: read by its owner alone. */
const told = /^aktion\/(dev\.vars|studio\.env)$/;

/** Every file a studio keeps, as it lies there: tables, logs of runs, media, what it said. */
export function* filesOf(state: string): Generator<Keeping> {
  for (const entry of readdirSync(state, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const where = path.relative(state, file);
    if (!told.test(where)) yield { where, bytes: readFileSync(file) };
  }
}

/** Every row of every table of every database, so that nothing hides across two pages of a file. */
export function* rowsOf(state: string): Generator<Keeping> {
  const folder = mkdtempSync(path.join(tmpdir(), "aktion-dump-"));
  try {
    for (const { where } of [...filesOf(state)].filter(({ where: name }) =>
      name.endsWith(".sqlite"),
    )) {
      const copy = path.join(folder, "copy.sqlite");
      for (const tail of ["", "-wal"]) {
        rmSync(copy + tail, { force: true });
        const file = path.join(state, where + tail);
        if (existsSync(file)) copyFileSync(file, copy + tail);
      }
      yield* tablesIn(copy, where);
      rmSync(`${copy}-shm`, { force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* tablesIn(file: string, where: string): Generator<Keeping> {
  const database = new DatabaseSync(file);
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all() as { name: string }[];
    for (const { name } of tables) {
      const rows = database.prepare(`SELECT * FROM "${name}"`);
      // Alarms are counted in billionths of a second.
      rows.setReadBigInts(true);
      for (const row of rows.all()) {
        for (const [column, value] of Object.entries(row)) {
          if (typeof value !== "string" && !(value instanceof Uint8Array)) continue;
          yield { where: `${where} ${name}.${column}`, bytes: Buffer.from(value as string) };
        }
      }
    }
  } finally {
    database.close();
  }
}

/** How the studio's programmes were called: anyone on the machine may read that. */
export function* callsOf(state: string): Generator<Keeping> {
  const record = readFileSync(path.join(state, "aktion", "running.json"), "utf8");
  const { launcher, scripts } = JSON.parse(record) as {
    launcher: number;
    scripts: Record<string, number>;
  };
  const groups = new Set([launcher, ...Object.values(scripts)]);
  const { stdout } = spawnSync("ps", ["-A", "-ww", "-o", "pgid=,args="], { encoding: "utf8" });
  for (const line of stdout.split("\n")) {
    const [, group, args = ""] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    if (groups.has(Number(group)))
      yield { where: `the call of ${args.slice(0, 60)}`, bytes: Buffer.from(args) };
  }
}
