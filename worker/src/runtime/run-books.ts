import { isOver, type RunState, type RunStatus } from "@aktion/schema/run/state";
import { jobOf } from "../engine/action";
import { givenUp } from "../engine/settle-node";
import type { Env } from "../env";
import type { Fresh } from "./fresh";
import type { Owner } from "./turn-desk";
import { beat, endParts, endRun, promote } from "./run-row";

/** How often the run's row is told that its host is awake. */
const beatEvery = 15_000;
/** And how often, at most, how many of its nodes are over. */
const newsEvery = 1000;
/** What the next steps of a run ask of the database goes first; so much is told at once. */
const breath = 40;

/** What the database is told of a run while it goes on and when it ends; each may be told twice. */
export class RunBooks {
  readonly #tidied = new Set<string>();
  #beatAt = 0;
  #done = 0;
  #ended = false;
  #tidying = false;

  constructor(
    private readonly env: Env,
    private readonly run: () => string,
    private readonly owner: Fresh<Owner>,
  ) {}

  /**
   * What nodes that are over still hold goes back, what came to nothing gives up its claims, and the
   * row says how far the run is.
   */
  async tidy(read: () => RunState): Promise<void> {
    if (this.#tidying) return;
    this.#tidying = true;
    await scheduler.wait(breath);
    this.#tidying = false;
    if (!this.#ended) await this.#tidy(read());
  }

  async #tidy(state: RunState): Promise<void> {
    const all = Object.entries(state.nodes);
    const over = all.filter(([, node]) => isOver(node.status));
    // A value made from nothing holds nothing, and claims nothing.
    const nodes = over
      .filter(([id, { jobs }]) => jobs.length > 0 || state.slots[id] !== undefined)
      .map(([id]) => id)
      .filter((id) => !this.#tidied.has(id));
    const jobs = givenUp(state).filter((job) => !this.#tidied.has(jobOf(job.node, job.job)));
    const names = [...nodes, ...jobs.map(({ node, job }) => jobOf(node, job))];
    const now = Date.now();
    const quiet = now - this.#beatAt;
    const beatDue = quiet >= beatEvery || (over.length !== this.#done && quiet >= newsEvery);
    try {
      for (const name of names) this.#tidied.add(name);
      if (beatDue) [this.#beatAt, this.#done] = [now, over.length];
      if (names.length > 0) await endParts(this.env.DB, this.run(), { nodes, jobs, now });
      if (beatDue)
        await beat(this.env.DB, this.run(), { now, done: over.length, total: all.length });
    } catch (fault) {
      for (const name of names) this.#tidied.delete(name);
      this.#beatAt = 0;
      console.error("books", fault instanceof Error ? fault.message : String(fault));
    }
  }

  get ended(): boolean {
    return this.#ended;
  }

  async end(status: RunStatus, { nodes }: RunState): Promise<void> {
    const all = Object.values(nodes);
    const done = all.filter((node) => isOver(node.status)).length;
    const why = all.find(({ error }) => error !== null)?.error?.message ?? null;
    const end = { status, now: Date.now(), done, total: all.length, why };
    await endRun(this.env.DB, this.run(), end);
    this.#ended = true;
  }

  /** Lets the owner's next waiting run begin in the place that is free now. */
  async wakeNext(): Promise<void> {
    const { id, guest, settings } = await this.owner.now();
    const most = guest ? settings.atOnce.guestRuns : settings.atOnce.userRuns;
    const waiting = await promote(this.env.DB, id, most, Date.now());
    if (waiting === null) return;
    const { RUNS } = this.env;
    await RUNS.get(RUNS.idFromName(waiting)).wake(waiting);
  }
}
