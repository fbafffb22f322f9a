import type { Env } from "../env";

/** How often, 0 to 1, each fault of the database and the store shows. */
interface Rates {
  readonly seed: number;
  /** The call fails and did nothing. */
  readonly before: number;
  /** The call did its work, and its answer is lost. */
  readonly after: number;
  readonly slow: number;
  readonly slowMs: number;
  /** An object that is there is not found, once. */
  readonly stale: number;
  /** Whether the drill is asked, at its address, if they are to show just now. */
  readonly asks: boolean;
}

const none: Rates = { seed: 1, before: 0, after: 0, slow: 0, slowMs: 0, stale: 0, asks: false };
/** How long an answer of the drill counts. */
const fresh = 250;

const lost = () => new Error("D1_ERROR: Network connection lost.");
const unwell = () => new Error("put: Unspecified error (0)");

/** Numbers that are the same for the same seed: 0 up to 1. */
function rolls(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Trouble {
  readonly #rates: Rates;
  readonly #roll: () => number;
  readonly #missed = new Set<string>();
  #asked = { at: 0, on: false };

  constructor(
    rates: Rates,
    private readonly drill: string | undefined,
  ) {
    this.#rates = rates;
    this.#roll = rolls(rates.seed);
  }

  async #on(): Promise<boolean> {
    if (!this.#rates.asks || !this.drill) return true;
    const at = Date.now();
    if (this.#asked.at + fresh > at) return this.#asked.on;
    this.#asked = { at, on: this.#asked.on };
    const answer = await fetch(`${this.drill}/faults`).catch(() => null);
    const on = (await answer?.text().catch(() => "")) === "on";
    this.#asked = { at, on };
    return on;
  }

  /** Does the work, or part of it, as the dice fall. */
  async around<T>(work: () => Promise<T>, fault: () => Error): Promise<T> {
    if (!(await this.#on())) return work();
    const { before, after, slow, slowMs } = this.#rates;
    const [one, other, third] = [this.#roll(), this.#roll(), this.#roll()];
    if (third < slow) await scheduler.wait(slowMs);
    if (one < before) throw fault();
    const done = await work();
    if (other < after) throw fault();
    return done;
  }

  async misses(key: string): Promise<boolean> {
    if (this.#missed.has(key) || this.#roll() >= this.#rates.stale) return false;
    if (!(await this.#on())) return false;
    this.#missed.add(key);
    return true;
  }
}

type Call = (...args: unknown[]) => unknown;

/** The thing itself, but for the members named; the others still belong to it. */
function over<T extends object>(real: T, members: Record<string, Call>): T {
  return new Proxy(real, {
    get(target, name) {
      const own = typeof name === "string" ? members[name] : undefined;
      if (own) return own;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? (value as Call).bind(target) : value;
    },
  });
}

function database(real: D1Database, trouble: Trouble): D1Database {
  const inner = new WeakMap<object, D1PreparedStatement>();
  const wrapped = (statement: D1PreparedStatement): D1PreparedStatement => {
    const call =
      (name: "first" | "all" | "run" | "raw"): Call =>
      (...args) =>
        trouble.around(
          () => (statement[name] as (...a: unknown[]) => Promise<unknown>)(...args),
          lost,
        );
    const shell = over(statement, {
      bind: (...values) => wrapped(statement.bind(...values)),
      first: call("first"),
      all: call("all"),
      run: call("run"),
      raw: call("raw"),
    });
    inner.set(shell, statement);
    return shell;
  };
  return over(real, {
    prepare: (sql) => wrapped(real.prepare(String(sql))),
    batch: (statements) => {
      const all = (statements as D1PreparedStatement[]).map((one) => inner.get(one) ?? one);
      return trouble.around(() => real.batch(all), lost);
    },
    exec: (sql) => trouble.around(() => real.exec(String(sql)), lost),
  });
}

function bucket(real: R2Bucket, trouble: Trouble): R2Bucket {
  const call =
    (name: "put" | "head" | "delete"): Call =>
    (...args) =>
      trouble.around(
        () => (Reflect.get(real, name) as (...a: unknown[]) => Promise<unknown>).apply(real, args),
        unwell,
      );
  return over(real, {
    put: call("put"),
    head: call("head"),
    delete: call("delete"),
    get: async (key, options) => {
      const found = () => real.get(String(key), options as R2GetOptions);
      if (await trouble.misses(String(key))) return null;
      return trouble.around(found, unwell);
    },
  });
}

const kept = new WeakMap<Env, Env>();

/** The bindings as they are; a local drill gives them faults, the same ones for the same seed. */
export function withFaults(env: Env): Env {
  if (env.ENVIRONMENT !== "local" || !env.DRILL_FAULTS) return env;
  const known = kept.get(env);
  if (known) return known;
  const rates = { ...none, ...(JSON.parse(env.DRILL_FAULTS) as Partial<Rates>) };
  const trouble = new Trouble(rates, env.DRILL_URL);
  const faulty = {
    ...env,
    DB: database(env.DB, trouble),
    BUCKET: bucket(env.BUCKET, trouble),
    TRAINING: bucket(env.TRAINING, trouble),
  };
  kept.set(env, faulty);
  return faulty;
}
