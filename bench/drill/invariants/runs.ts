import { isOver, overRuns, type Facts, type Logged } from "../facts/facts.ts";

/** No run, whatever befell it, may be under way for longer than this. */
const longest = 8 * 60_000;

/** I7: with the faults gone, every run comes to an end; and its log and its row say the same end. */
export function progress(facts: Facts): string[] {
  const { runs, logs, calm, now, claims } = facts;
  const found: string[] = [];
  for (const run of runs) {
    if (!isOver(run.status)) {
      const age = Math.round((now - run.createdAt) / 1000);
      if (calm || age * 1000 > longest)
        found.push(`${run.id} is ${run.status} after ${age} s: ${lastOf(logs.get(run.id))}`);
      continue;
    }
    const log = logs.get(run.id) ?? [];
    const end = log.findLast(({ event }) => event.type === "run-finished")?.event;
    if (log.length > 0 && calm && !end) found.push(`${run.id} is over in its row, not in its log`);
    if (end && end["status"] !== run.status)
      found.push(`${run.id}: its row says ${run.status}, its log ${String(end["status"])}`);
  }
  if (calm && claims.length > 0) {
    const over = new Set(overRuns(facts).map((run) => run.id));
    const left = claims.filter(({ run }) => over.has(run)).length;
    if (left > 0) found.push(`${left} claims of runs that are over are left`);
  }
  return found;
}

const lastOf = (log: readonly Logged[] | undefined): string => {
  const last = log?.at(-1);
  return last ? `last ${last.event.type} of ${last.event.node ?? "the run"}` : "no event at all";
};

const ends: Readonly<Record<string, string>> = {
  "node-done": "done",
  "node-failed": "failed",
  "node-skipped": "skipped",
};
/** What may still be heard of a node that is over: makers of a cancelled one are told, extras turn up. */
const afterwards = new Set([
  "attempt-lost",
  "attempt-started",
  "attempt-stumbled",
  "attempt-progressed",
  "attempt-stored",
  "attempt-failed",
  "attempt-dropped",
  "take-found",
]);

const moves: Readonly<Record<string, readonly string[]>> = {
  intended: ["lost", "started", "progressed", "stumbled", "stored", "failed", "dropped"],
  lost: ["lost", "started", "stumbled", "stored", "failed", "dropped"],
  started: ["progressed", "stumbled", "stored", "failed", "dropped"],
  stored: ["judged", "stumbled", "failed", "dropped"],
  judged: ["judged", "stumbled", "failed", "dropped"],
  failed: [],
  dropped: [],
};

class Follower {
  readonly #nodes = new Map<string, string>();
  readonly #attempts = new Map<string, string>();
  readonly #takes = new Set<string>();
  readonly found: string[] = [];
  readonly #run: string;
  #cancelled = false;
  #ended = false;

  constructor(run: string) {
    this.#run = run;
  }

  #say(words: string): void {
    this.found.push(`${this.#run}: ${words}`);
  }

  step({ seq, event }: Logged): void {
    const { type, node = "", job, attempt } = event;
    if (this.#ended && type !== "take-found" && type !== "attempt-started")
      this.#say(`${type} (${seq}) came after the run's end`);
    if (type === "run-started" && seq !== 1) this.#say(`started again at ${seq}`);
    if (type === "run-cancelled") this.#cancelled = true;
    if (type === "run-finished") this.#ended = true;
    if (node) this.#ofNode(type, node, seq);
    if (type === "take-delivered") {
      const place = `${node}/${job}`;
      if (this.#takes.has(place)) this.#say(`${place} was delivered twice`);
      this.#takes.add(place);
    }
    if (attempt) this.#ofAttempt(type, attempt, seq);
  }

  #ofNode(type: string, node: string, seq: number): void {
    const over = this.#nodes.get(node);
    const late = this.#cancelled && type === "take-delivered";
    if (over && !late && !afterwards.has(type))
      this.#say(`${node} was ${over}, then came ${type} (${seq})`);
    const end = ends[type];
    if (end) this.#nodes.set(node, end);
  }

  #ofAttempt(type: string, attempt: string, seq: number): void {
    const to = type.replace(/^attempt-/, "");
    const from = this.#attempts.get(attempt);
    if (to === "intended") {
      if (from) this.#say(`${attempt} was intended twice`);
      this.#attempts.set(attempt, to);
      return;
    }
    if (!from) this.#say(`${attempt} was ${to} before it was intended`);
    else if (!moves[from]?.includes(to))
      this.#say(`${attempt} went from ${from} to ${to} (${seq})`);
    if (moves[to]) this.#attempts.set(attempt, to);
  }
}

/** I8: events count from 1 without a gap, and nothing that is over begins again. */
export function monotonic({ logs }: Facts): string[] {
  const found: string[] = [];
  for (const [run, log] of logs) {
    const follower = new Follower(run);
    for (const [at, logged] of log.entries()) {
      if (logged.seq !== at + 1) {
        found.push(`${run}: event ${at + 1} is numbered ${logged.seq}`);
        break;
      }
      follower.step(logged);
    }
    found.push(...follower.found);
  }
  return found;
}

/** The takes a run tells of are those in the database, no more and no fewer. */
export function takesAgree(facts: Facts): string[] {
  const found: string[] = [];
  for (const run of overRuns(facts)) {
    const told = new Set(
      (facts.logs.get(run.id) ?? []).flatMap(({ event }) =>
        event.type === "take-delivered" || event.type === "take-found"
          ? [(event["take"] as { id: string }).id]
          : [],
      ),
    );
    const own = facts.takes.filter((take) => take.run === run.id);
    const kept = new Set(own.map(({ id }) => id));
    for (const id of told) if (!kept.has(id)) found.push(`${run.id}: take ${id} has no row`);
    for (const { id, reused } of own) {
      // A cancel may come between an earlier take's new row and the word of it; nothing hangs on it.
      const excused = run.status === "cancelled" && (reused || !facts.calm);
      if (!told.has(id) && !excused) found.push(`${run.id}: take ${id} was never told of`);
    }
  }
  return found;
}
