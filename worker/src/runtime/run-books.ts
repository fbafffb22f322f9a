import { isOver, type RunState, type RunStatus } from "@aktion/schema/run/state";
import type { Env } from "../env";
import type { Fresh } from "./fresh";
import type { Owner } from "./turn-desk";
import { beat, endNodes, endRun, promote } from "./run-row";

/** How often the run's row is told that its host is awake. */
const beatEvery = 15_000;

/** What the database is told of a run while it goes on and when it ends; each may be told twice. */
export class RunBooks {
  readonly #released = new Set<string>();
  #beatAt = 0;
  #ended = false;

  constructor(
    private readonly env: Env,
    private readonly run: () => string,
    private readonly owner: Fresh<Owner>,
  ) {}

  /** What nodes that are over still hold goes back, and the row says how far the run is. */
  async tidy({ nodes, slots }: RunState): Promise<void> {
    const all = Object.entries(nodes);
    const over = all.filter(([, node]) => isOver(node.status)).map(([id]) => id);
    const holding = over.filter(
      (id) =>
        !this.#released.has(id) &&
        slots[id]?.some(({ pay }) => pay === "credit" || pay === "still"),
    );
    const now = Date.now();
    const beatDue = now - this.#beatAt >= beatEvery;
    try {
      for (const id of holding) this.#released.add(id);
      if (beatDue) this.#beatAt = now;
      if (holding.length > 0) await endNodes(this.env.DB, this.run(), holding, now);
      if (beatDue)
        await beat(this.env.DB, this.run(), { now, done: over.length, total: all.length });
    } catch (fault) {
      for (const id of holding) this.#released.delete(id);
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
    const end = { status, now: Date.now(), done, total: all.length };
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
