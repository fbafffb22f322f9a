import type { Wait } from "@aktion/schema/run/events";
import { admit, readyAt, type Ask, type Lease, type MakerState } from "../engine/gate";
import type { GateAsk } from "../ports/outside";
import type { World } from "./simulate-world";

/** The studio's gate around the real `admit`: its lists outlive every crash. */
export class SimGate {
  readonly asks = new Map<string, Ask & { lease: number }>();
  readonly leases = new Map<string, Lease>();
  readonly makers = new Map<string, MakerState>();
  readonly owners = new Map<string, number>();
  tell: (run: string, keys: string[]) => void = () => undefined;
  overfull = 0;
  #again = Infinity;

  constructor(private readonly world: World) {}

  ask(wish: GateAsk): Wait | null {
    const { key, run, owner, maker, place, lease, limits } = wish;
    const { now } = this.world;
    const { pausedUntil = 0, lastAt = 0 } = this.makers.get(maker) ?? {};
    this.makers.set(maker, {
      atOnce: limits.maker,
      spacing: limits.spacing,
      pausedUntil,
      lastAt,
    });
    this.owners.set(owner, limits.owner);
    const held = this.leases.get(key);
    if (held && held.until > now) {
      if (held.maker === maker) return null;
      this.leases.delete(key);
    }
    const at = this.asks.get(key)?.at ?? now;
    this.asks.set(key, { key, run, owner, maker, place, at, lease });
    this.#turn(key);
    if (this.leases.has(key)) return null;
    const state = this.makers.get(maker)!;
    const until = Math.max(state.pausedUntil, readyAt(state));
    return { why: state.pausedUntil > now ? "maker" : "turn", until: until > now ? until : null };
  }

  leave(keys: readonly string[]): void {
    let changed = false;
    for (const key of keys) {
      if (this.asks.delete(key)) changed = true;
      if (this.leases.delete(key)) changed = true;
    }
    if (changed) this.#turn(null);
  }

  pause(maker: string, until: number): void {
    const state = this.makers.get(maker);
    if (!state || state.pausedUntil >= until) return;
    this.makers.set(maker, { ...state, pausedUntil: until });
    this.#turn(null);
  }

  #turn(asking: string | null): void {
    const { world } = this;
    const { now } = world;
    for (const lease of this.leases.values()) if (lease.until <= now) this.leases.delete(lease.key);
    const { granted, again } = admit(
      {
        asks: [...this.asks.values()],
        leases: [...this.leases.values()],
        makers: this.makers,
        owners: this.owners,
      },
      now,
    );
    const told = new Map<string, string[]>();
    for (const { key, run, owner, maker } of granted) {
      const until = now + (this.asks.get(key)?.lease ?? 60_000);
      this.asks.delete(key);
      this.leases.set(key, { key, owner, maker, until });
      const known = this.makers.get(maker)!;
      if (known.spacing > 0) this.makers.set(maker, { ...known, lastAt: now });
      if (key !== asking) told.set(run, [...(told.get(run) ?? []), key]);
    }
    this.#watch();
    if (again !== null && (again < this.#again || this.#again <= now)) {
      this.#again = again;
      world.after(again - now, () => this.#turn(null));
    }
    for (const [run, keys] of told) this.tell(run, keys);
  }

  #watch(): void {
    const leases = [...this.leases.values()];
    const over = (count: (lease: Lease) => boolean, most: number) =>
      leases.filter(count).length > most;
    for (const [maker, { atOnce }] of this.makers)
      if (over((lease) => lease.maker === maker, atOnce)) this.overfull += 1;
    for (const [owner, most] of this.owners)
      if (over((lease) => lease.owner === owner, most)) this.overfull += 1;
  }
}
