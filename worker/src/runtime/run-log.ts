import type { RunEvent, SentEvent } from "@aktion/schema/run/events";
import { reduce } from "@aktion/schema/run/reduce";
import { newRun, type RunState } from "@aktion/schema/run/state";
import type { RunOrder } from "../ports/outside";

/**
 * A run's events in its object's own SQLite, appended and never changed, and the state they fold to.
 * Reading from storage happens once an object's life; an append is durable before any answer leaves.
 */
export class RunLog {
  #state: RunState = newRun;
  #seq = 0;
  #order: RunOrder | null = null;
  /** Events of a run whose object was freed: they stand in the database, and nothing follows. */
  #archived: readonly SentEvent[] | null = null;

  constructor(private readonly sql: SqlStorage) {
    sql.exec("CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY, event TEXT NOT NULL)");
    sql.exec("CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)");
    this.#fold(this.after(0));
    const [order] = sql.exec<{ value: string }>("SELECT value FROM facts WHERE name = 'order'");
    if (order) this.#order = JSON.parse(order.value) as RunOrder;
  }

  get state(): RunState {
    return this.#state;
  }

  get seq(): number {
    return this.#seq;
  }

  get order(): RunOrder | null {
    return this.#order;
  }

  append(event: RunEvent): SentEvent {
    this.#seq += 1;
    this.sql.exec(
      "INSERT INTO events (seq, event) VALUES (?, ?)",
      this.#seq,
      JSON.stringify(event),
    );
    this.#state = reduce(this.#state, event);
    return { seq: this.#seq, event };
  }

  after(seq: number): SentEvent[] {
    if (this.#archived) return this.#archived.filter((sent) => sent.seq > seq);
    return [
      ...this.sql.exec<{ seq: number; event: string }>(
        "SELECT seq, event FROM events WHERE seq > ? ORDER BY seq",
        seq,
      ),
    ].map((row) => ({ seq: row.seq, event: JSON.parse(row.event) as RunEvent }));
  }

  keepOrder(order: RunOrder): void {
    this.sql.exec(
      "INSERT OR IGNORE INTO facts (name, value) VALUES ('order', ?)",
      JSON.stringify(order),
    );
    this.#order ??= order;
  }

  /** Reads a run back that was archived; its log stays as it is. */
  readBack(events: readonly SentEvent[]): void {
    this.#archived = events;
    this.#fold(events);
  }

  get archived(): boolean {
    return this.#archived !== null;
  }

  #fold(events: readonly SentEvent[]): void {
    for (const { seq, event } of events) {
      this.#state = reduce(this.#state, event);
      this.#seq = seq;
    }
  }
}
