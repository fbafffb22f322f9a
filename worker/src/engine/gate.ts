/**
 * Who may start a job now. Makers and people both have a number of jobs they may have at once; of
 * those who wait, the person with the least under way comes first, then the one whose last turn is
 * longest ago, so that nobody's thousand jobs keep another's first one waiting. Pure: the gate's
 * object keeps the lists and the clock.
 */
export interface Ask {
  readonly key: string;
  readonly run: string;
  readonly owner: string;
  readonly maker: string;
  /** A person's own order: of their runs the one with the smaller place comes first. */
  readonly place: number;
  readonly at: number;
}

export interface Lease {
  readonly key: string;
  readonly owner: string;
  readonly maker: string;
  readonly until: number;
}

export interface MakerState {
  readonly atOnce: number;
  /** Milliseconds between two starts. */
  readonly spacing: number;
  readonly pausedUntil: number;
  readonly lastAt: number;
}

export interface GateState {
  readonly asks: readonly Ask[];
  readonly leases: readonly Lease[];
  readonly makers: ReadonlyMap<string, MakerState>;
  readonly owners: ReadonlyMap<string, number>;
  /** When a person (by `turnOf`) last had a turn at a maker, as a number that only grows. */
  readonly turns?: ReadonlyMap<string, number>;
}

export const turnOf = ({ owner, maker }: Pick<Ask, "owner" | "maker">): string =>
  `${owner} ${maker}`;

const openMaker: MakerState = { atOnce: 8, spacing: 0, pausedUntil: 0, lastAt: 0 };
const openOwner = 4;

/** When a maker may start its next job, whatever room it has. */
export const readyAt = ({ pausedUntil, lastAt, spacing }: MakerState): number =>
  Math.max(pausedUntil, spacing > 0 ? lastAt + spacing : 0);

/** The asks to grant now, in order, and the moment at which time alone may let more through. */
export function admit(
  { asks, leases, makers, owners, turns }: GateState,
  now: number,
): { granted: Ask[]; again: number | null } {
  const underWay = leases.filter((lease) => lease.until > now);
  const atMaker = new Map<string, number>();
  const ofOwner = new Map<string, number>();
  const both = new Map<string, number>();
  for (const { owner, maker } of underWay) {
    atMaker.set(maker, (atMaker.get(maker) ?? 0) + 1);
    ofOwner.set(owner, (ofOwner.get(owner) ?? 0) + 1);
    const pair = turnOf({ owner, maker });
    both.set(pair, (both.get(pair) ?? 0) + 1);
  }
  const started = new Map<string, number>();
  const latest = new Map(turns);
  let turn = Math.max(0, ...latest.values());
  const stateOf = (maker: string): MakerState => {
    const state = makers.get(maker) ?? openMaker;
    const last = started.get(maker);
    return last === undefined ? state : { ...state, lastAt: last };
  };
  const waiting = new Set(asks);
  const granted: Ask[] = [];
  const mayStart = ({ owner, maker }: Ask): boolean => {
    const state = stateOf(maker);
    return (
      readyAt(state) <= now &&
      (atMaker.get(maker) ?? 0) < state.atOnce &&
      (ofOwner.get(owner) ?? 0) < (owners.get(owner) ?? openOwner)
    );
  };
  const atBoth = (one: Ask): number => both.get(turnOf(one)) ?? 0;
  const ownFirst = (one: Ask, other: Ask): number =>
    one.place - other.place || atBoth(one) - atBoth(other) || one.at - other.at;
  const fairFirst = (one: Ask, other: Ask): number =>
    atBoth(one) - atBoth(other) ||
    (ofOwner.get(one.owner) ?? 0) - (ofOwner.get(other.owner) ?? 0) ||
    (latest.get(turnOf(one)) ?? 0) - (latest.get(turnOf(other)) ?? 0) ||
    one.at - other.at;
  for (;;) {
    // Each person's own first, then the fairest of those: one order over all would contradict itself.
    const firsts = new Map<string, Ask>();
    for (const ask of waiting) {
      const first = firsts.get(ask.owner);
      if (mayStart(ask) && (!first || ownFirst(ask, first) < 0)) firsts.set(ask.owner, ask);
    }
    const [best] = [...firsts.values()].sort(fairFirst);
    if (!best) break;
    waiting.delete(best);
    granted.push(best);
    started.set(best.maker, now);
    latest.set(turnOf(best), (turn += 1));
    atMaker.set(best.maker, (atMaker.get(best.maker) ?? 0) + 1);
    ofOwner.set(best.owner, (ofOwner.get(best.owner) ?? 0) + 1);
    const pair = turnOf(best);
    both.set(pair, (both.get(pair) ?? 0) + 1);
  }
  const moments = [
    ...[...waiting].map(({ maker }) => readyAt(stateOf(maker))),
    ...(waiting.size > 0 ? underWay.map((lease) => lease.until) : []),
  ].filter((moment) => moment > now);
  return { granted, again: moments.length > 0 ? Math.min(...moments) : null };
}
