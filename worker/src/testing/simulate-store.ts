import { holdIdOf } from "@aktion/schema/money/ledger";
import type { Slot, Take } from "@aktion/schema/run/events";
import type { RunStatus } from "@aktion/schema/run/state";
import { StoreFault, type World } from "./simulate-world";

export interface KeptTake {
  readonly take: Take;
  readonly owner: string;
  readonly run: string;
  readonly node: string;
  readonly key: string;
  readonly late: boolean;
  readonly at: number;
}

interface Hold {
  readonly owner: string;
  readonly run: string;
  readonly node: string;
  readonly unit: string;
  readonly amount: number;
  resolutions: { kind: "settle" | "release"; amount: number; at: number; take: string | null }[];
}

interface RunRow {
  readonly owner: string;
  status: RunStatus;
  endedAt: number | null;
}

export interface Account {
  issued: number;
  available: number;
  held: number;
  spent: number;
}

export interface Claim {
  readonly run: string;
  readonly node: string;
  readonly job: number;
}

/** Its hold was given back already: whoever comes second must let go. */
export class HoldResolved extends Error {}

/** The database and the object store, with the ledger's rules; each method is one transaction. */
export class SimStore {
  readonly runs = new Map<string, RunRow>();
  readonly takes = new Map<string, KeptTake>();
  readonly claims = new Map<string, Claim>();
  readonly holds = new Map<string, Hold>();
  readonly accounts = new Map<string, Account>();
  readonly objects = new Set<string>();
  /** What each attempt cost the studio, and whether for nothing. */
  readonly costs = new Map<string, "cost" | "loss">();

  constructor(private readonly world: World) {}

  /** A call over the network: it may fail before the transaction, or after it. */
  call<T>(act: () => T): T {
    if (this.world.fails(0.3)) throw new StoreFault("not done");
    const answer = act();
    if (this.world.fails(0.3)) throw new StoreFault("done, but who knows");
    return answer;
  }

  account(owner: string, unit: string): Account {
    const name = `${owner} ${unit}`;
    let account = this.accounts.get(name);
    if (!account) {
      account = { issued: 0, available: 0, held: 0, spent: 0 };
      this.accounts.set(name, account);
    }
    return account;
  }

  grant(owner: string, unit: string, amount: number): void {
    const account = this.account(owner, unit);
    account.issued += amount;
    account.available += amount;
  }

  startRun(run: string, owner: string, slots: Readonly<Record<string, readonly Slot[]>>): void {
    this.runs.set(run, { owner, status: "running", endedAt: null });
    for (const [node, paid] of Object.entries(slots)) {
      for (const [job, { pay, amount }] of paid.entries()) {
        if (pay !== "credit" && pay !== "still") continue;
        const account = this.account(owner, pay);
        account.available -= amount;
        account.held += amount;
        const hold = { owner, run, node, unit: pay, amount, resolutions: [] };
        this.holds.set(holdIdOf(run, node, job), hold);
      }
    }
  }

  /** As the ledger's triggers have it: a second settle of one hold is none, one after a release fails. */
  #settle(id: string, wish: number, take: string): void {
    const hold = this.holds.get(id);
    if (!hold) return;
    const [first] = hold.resolutions;
    if (first?.kind === "settle") return;
    if (first) throw new HoldResolved(id);
    const amount = Math.min(hold.amount, wish);
    const account = this.account(hold.owner, hold.unit);
    account.held -= hold.amount;
    account.spent += amount;
    account.available += hold.amount - amount;
    hold.resolutions.push({ kind: "settle", amount, at: this.world.now, take });
  }

  release(id: string): void {
    const hold = this.holds.get(id);
    if (!hold || hold.resolutions.length > 0) return;
    const account = this.account(hold.owner, hold.unit);
    account.held -= hold.amount;
    account.available += hold.amount;
    hold.resolutions.push({ kind: "release", amount: 0, at: this.world.now, take: null });
  }

  book(attempt: string, kind: "cost" | "loss"): void {
    if (!this.costs.has(attempt)) this.costs.set(attempt, kind);
  }

  /** Whether the run went on, so that the take could be written. */
  putTake(facts: Omit<KeptTake, "at" | "owner">): boolean {
    const row = this.runs.get(facts.run)!;
    if (row.status !== "running" && !facts.late) return false;
    const kept = { ...facts, owner: row.owner, at: this.world.now };
    if (!this.takes.has(facts.take.id)) this.takes.set(facts.take.id, kept);
    return true;
  }

  deliver(facts: Omit<KeptTake, "at" | "owner">, attempt: string, slot: Slot | undefined): boolean {
    const { take, run, node } = facts;
    const paid = slot?.pay === "credit" || slot?.pay === "still";
    if (this.runs.get(run)!.status === "running" && paid) {
      const amount = slot.pay === "still" ? slot.amount : take.charged;
      this.#settle(holdIdOf(run, node, take.job), amount, take.id);
    }
    if (!this.putTake(facts)) return false;
    this.book(attempt, "cost");
    return true;
  }

  /** The oldest take of an equal request. */
  earlier(owner: string, key: string): KeptTake | null {
    for (const kept of this.takes.values()) {
      if (kept.owner === owner && kept.key === key) return kept;
    }
    return null;
  }

  /** Who makes this: whoever asked first, until their run or job is over. */
  claim(owner: string, key: string, wish: Claim): Claim {
    const name = `${owner} ${key}`;
    const known = this.claims.get(name);
    if (known && this.runs.get(known.run)?.status === "running") return known;
    this.claims.set(name, wish);
    return wish;
  }

  dropClaims(fits: (claim: Claim) => boolean): void {
    for (const [name, claim] of this.claims) if (fits(claim)) this.claims.delete(name);
  }

  endNodes(run: string, nodes: ReadonlySet<string>): void {
    for (const [id, hold] of this.holds)
      if (hold.run === run && nodes.has(hold.node)) this.release(id);
    this.dropClaims((claim) => claim.run === run && nodes.has(claim.node));
  }

  endRun(run: string, status: RunStatus): void {
    const row = this.runs.get(run)!;
    if (row.status === "running") {
      row.status = status;
      row.endedAt = this.world.now;
    }
    for (const [id, hold] of this.holds) if (hold.run === run) this.release(id);
    this.dropClaims((claim) => claim.run === run);
  }
}
