import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Logged, LogEvent } from "./facts.ts";

interface Kept {
  readonly stamp: string;
  readonly run: string | null;
  readonly log: readonly Logged[];
}

/** The event logs of all runs, from the files of the runs' own objects. */
export class RunLogs {
  readonly #folder: string;
  readonly #kept = new Map<string, Kept>();

  constructor(state: string) {
    this.#folder = path.join(state, "v3", "do", "aktion-RunHost");
  }

  read(): Map<string, readonly Logged[]> {
    const logs = new Map<string, readonly Logged[]>();
    for (const name of this.#names()) {
      const { run, log } = this.#one(path.join(this.#folder, name));
      if (run !== null) logs.set(run, log);
    }
    return logs;
  }

  #names(): string[] {
    try {
      return readdirSync(this.#folder).filter((name) => /^[0-9a-f]{32,}\.sqlite$/.test(name));
    } catch {
      return [];
    }
  }

  /** Read from a copy: an object that was killed in a write is mended by whoever opens it. */
  #copyOf(file: string): Omit<Kept, "stamp"> {
    const folder = mkdtempSync(path.join(tmpdir(), "aktion-log-"));
    try {
      const copy = path.join(folder, "log.sqlite");
      for (const tail of ["", "-wal"])
        if (existsSync(file + tail)) copyFileSync(file + tail, copy + tail);
      return readOne(copy);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  #one(file: string): Kept {
    const stamp = [file, `${file}-wal`]
      .map((each) => statSync(each, { throwIfNoEntry: false }))
      .map((stat) => `${stat?.mtimeMs ?? 0} ${stat?.size ?? 0}`)
      .join(" ");
    const known = this.#kept.get(file);
    if (known?.stamp === stamp) return known;
    const read = { stamp, ...this.#copyOf(file) };
    this.#kept.set(file, read);
    return read;
  }
}

function readOne(file: string): Omit<Kept, "stamp"> {
  const database = new DatabaseSync(file, { timeout: 8000 });
  try {
    const there = database
      .prepare("SELECT count(*) AS count FROM sqlite_schema WHERE name IN ('facts', 'events')")
      .get() as { count: number };
    if (there.count < 2) return { run: null, log: [] };
    const order = database.prepare("SELECT value FROM facts WHERE name = 'order'").get() as
      | { value: string }
      | undefined;
    const rows = database.prepare("SELECT seq, event FROM events ORDER BY seq").all() as {
      seq: number;
      event: string;
    }[];
    const log = rows.map(({ seq, event }) => ({ seq, event: JSON.parse(event) as LogEvent }));
    const run = order ? (JSON.parse(order.value) as { id: string }).id : null;
    return { run, log };
  } finally {
    database.close();
  }
}
