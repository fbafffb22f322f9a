import { DurableObject } from "cloudflare:workers";
import type { Wait } from "@aktion/schema/run/events";
import { admit, readyAt, turnOf, type Ask, type Lease, type MakerState } from "../engine/gate";
import type { Env } from "../env";
import type { Gate, GateAsk } from "../ports/outside";

const tables = [
  `CREATE TABLE IF NOT EXISTS asks (key TEXT PRIMARY KEY, run TEXT NOT NULL, owner TEXT NOT NULL,
     maker TEXT NOT NULL, place REAL NOT NULL, at INTEGER NOT NULL, lease INTEGER NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS leases (key TEXT PRIMARY KEY, owner TEXT NOT NULL,
     maker TEXT NOT NULL, until INTEGER NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS makers (maker TEXT PRIMARY KEY, at_once INTEGER NOT NULL,
     spacing INTEGER NOT NULL, paused_until INTEGER NOT NULL, last_at INTEGER NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS owners (owner TEXT PRIMARY KEY, at_once INTEGER NOT NULL)`,
];

const orNull = (moment: number, now: number): number | null => (moment > now ? moment : null);

/**
 * The one gate of the studio, which all runs share. Places and turns are kept, so that a restart
 * forgets none; a lease of a run that never comes back runs out by itself.
 */
export class StudioGate extends DurableObject<Env> {
  readonly #asks = new Map<string, Ask & { lease: number }>();
  readonly #leases = new Map<string, Lease>();
  readonly #makers = new Map<string, MakerState>();
  readonly #owners = new Map<string, number>();
  /** Only while anybody waits; a restart may forget it, and the next turns even it out. */
  readonly #turns = new Map<string, number>();
  #granted = 0;

  constructor(context: DurableObjectState, env: Env) {
    super(context, env);
    const { sql } = context.storage;
    for (const table of tables) sql.exec(table);
    for (const row of sql.exec<Record<string, SqlStorageValue>>("SELECT * FROM asks")) {
      const ask = row as unknown as Ask & { lease: number };
      this.#asks.set(ask.key, ask);
    }
    for (const row of sql.exec<Record<string, SqlStorageValue>>("SELECT * FROM leases")) {
      const lease = row as unknown as Lease;
      this.#leases.set(lease.key, lease);
    }
    for (const row of sql.exec<Record<string, number | string>>("SELECT * FROM makers")) {
      this.#makers.set(String(row["maker"]), {
        atOnce: Number(row["at_once"]),
        spacing: Number(row["spacing"]),
        pausedUntil: Number(row["paused_until"]),
        lastAt: Number(row["last_at"]),
      });
    }
    for (const row of sql.exec<Record<string, number | string>>("SELECT * FROM owners"))
      this.#owners.set(String(row["owner"]), Number(row["at_once"]));
  }

  async ask(wish: GateAsk): Promise<Wait | null> {
    const { key, run, owner, maker, place, lease } = wish;
    const now = Date.now();
    this.#setLimits(wish);
    const held = this.#leases.get(key);
    if (held && held.until > now) {
      if (held.maker === maker) return null;
      this.#endLease(key);
    }
    const at = this.#asks.get(key)?.at ?? now;
    const ask = { key, run, owner, maker, place, at, lease };
    this.#asks.set(key, ask);
    this.ctx.storage.sql.exec(
      "INSERT OR REPLACE INTO asks (key, run, owner, maker, place, at, lease) VALUES (?, ?, ?, ?, ?, ?, ?)",
      key,
      run,
      owner,
      maker,
      place,
      at,
      lease,
    );
    await this.#turn(key);
    if (this.#leases.has(key)) return null;
    const state = this.#makers.get(maker);
    const until = state ? orNull(Math.max(state.pausedUntil, readyAt(state)), now) : null;
    return { why: state && state.pausedUntil > now ? "maker" : "turn", until };
  }

  async leave(keys: readonly string[]): Promise<void> {
    let changed = false;
    for (const key of keys) {
      if (this.#asks.delete(key)) {
        changed = true;
        this.ctx.storage.sql.exec("DELETE FROM asks WHERE key = ?", key);
      }
      if (this.#leases.has(key)) {
        changed = true;
        this.#endLease(key);
      }
    }
    if (changed) await this.#turn(null);
  }

  async keepOnly(run: string, keys: readonly string[]): Promise<void> {
    const known = [...this.#asks.keys(), ...this.#leases.keys()];
    const wanted = new Set(keys);
    await this.leave(known.filter((key) => key.startsWith(`${run}/`) && !wanted.has(key)));
  }

  async pause(maker: string, until: number): Promise<void> {
    const state = this.#makers.get(maker);
    if (!state || state.pausedUntil >= until) return;
    this.#setMaker(maker, { ...state, pausedUntil: until });
    await this.#turn(null);
  }

  async crowd(maker: string): Promise<number> {
    const now = Date.now();
    return [...this.#leases.values()].filter((one) => one.maker === maker && one.until > now)
      .length;
  }

  override async alarm(): Promise<void> {
    try {
      await this.#turn(null);
    } catch (fault) {
      console.error("gate alarm", fault instanceof Error ? fault.message : String(fault));
      await this.ctx.storage.setAlarm(Date.now() + 5000);
    }
  }

  #endLease(key: string): void {
    this.#leases.delete(key);
    this.ctx.storage.sql.exec("DELETE FROM leases WHERE key = ?", key);
  }

  #setMaker(maker: string, state: MakerState): void {
    this.#makers.set(maker, state);
    this.ctx.storage.sql.exec(
      "INSERT OR REPLACE INTO makers (maker, at_once, spacing, paused_until, last_at) VALUES (?, ?, ?, ?, ?)",
      maker,
      state.atOnce,
      state.spacing,
      state.pausedUntil,
      state.lastAt,
    );
  }

  #setLimits({ owner, maker, limits }: GateAsk): void {
    const known = this.#makers.get(maker);
    if (known?.atOnce !== limits.maker || known.spacing !== limits.spacing) {
      const { pausedUntil = 0, lastAt = 0 } = known ?? {};
      const state = { atOnce: limits.maker, spacing: limits.spacing, pausedUntil, lastAt };
      this.#setMaker(maker, state);
    }
    if (this.#owners.get(owner) === limits.owner) return;
    this.#owners.set(owner, limits.owner);
    this.ctx.storage.sql.exec(
      "INSERT OR REPLACE INTO owners (owner, at_once) VALUES (?, ?)",
      owner,
      limits.owner,
    );
  }

  /** Grants what may go now and tells the runs; the one that asks hears it by its own answer. */
  async #turn(asking: string | null): Promise<void> {
    const now = Date.now();
    for (const lease of this.#leases.values()) if (lease.until <= now) this.#endLease(lease.key);
    const state = {
      asks: [...this.#asks.values()],
      leases: [...this.#leases.values()],
      makers: this.#makers,
      owners: this.#owners,
      turns: this.#turns,
    };
    const { granted, again } = admit(state, now);
    const told = new Map<string, string[]>();
    for (const { key, run, owner, maker } of granted) {
      this.#turns.set(turnOf({ owner, maker }), (this.#granted += 1));
      const until = now + (this.#asks.get(key)?.lease ?? 60_000);
      this.#asks.delete(key);
      this.ctx.storage.sql.exec("DELETE FROM asks WHERE key = ?", key);
      this.#leases.set(key, { key, owner, maker, until });
      this.ctx.storage.sql.exec(
        "INSERT OR REPLACE INTO leases (key, owner, maker, until) VALUES (?, ?, ?, ?)",
        key,
        owner,
        maker,
        until,
      );
      const known = this.#makers.get(maker);
      if (known && known.spacing > 0) this.#setMaker(maker, { ...known, lastAt: now });
      if (key !== asking) told.set(run, [...(told.get(run) ?? []), key]);
    }
    if (this.#asks.size === 0) this.#turns.clear();
    if (again !== null) await this.ctx.storage.setAlarm(again);
    for (const [run, keys] of told) {
      const host = this.env.RUNS.get(this.env.RUNS.idFromName(run));
      // A run that can't be told now asks again with its next heartbeat, and finds its place granted.
      this.ctx.waitUntil(host.granted(run, keys).catch(() => undefined));
    }
  }
}

export function createGate(gates: DurableObjectNamespace<StudioGate>): Gate {
  const gate = () => gates.get(gates.idFromName("studio"));
  return {
    ask: async (ask) => gate().ask(ask),
    leave: async (keys) => gate().leave(keys),
    keepOnly: async (run, keys) => gate().keepOnly(run, keys),
    pause: async (maker, until) => gate().pause(maker, until),
    crowd: async (maker) => gate().crowd(maker),
  };
}
