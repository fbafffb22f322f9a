import type { RunEvent } from "@aktion/schema/run/events";
import { slotOf, tierOfNode } from "@aktion/schema/run/state";
import { lookOf } from "../engine/action";
import type { AssetStore, RunRow } from "../ports/stores";
import { look } from "./look";
import type { Fresh } from "./fresh";
import type { RunLog } from "./run-log";

/** How soon a job that waits for its twin looks again, and one whose look failed. */
const twinPause = 700;

interface Desk {
  readonly d1: D1Database;
  readonly log: RunLog;
  readonly assets: AssetStore;
  readonly row: Fresh<RunRow>;
  readonly record: (event: RunEvent) => void;
  /** Some of it may go on while the rest still waits. */
  readonly moved: () => void;
}

/** Jobs of one node that are to be looked after. */
interface Asked {
  readonly node: string;
  readonly jobs: readonly number[];
}

/** Looks of a run that are under way: one at a time for each node, many nodes in one question. */
export class LookDesk {
  readonly #busy = new Set<string>();

  constructor(private readonly desk: Desk) {}

  get busy(): Iterable<string> {
    return this.#busy;
  }

  async look(asked: readonly Asked[]): Promise<void> {
    const { d1, log, assets, row, record } = this.desk;
    const { state } = log;
    const jobs = asked.flatMap(({ node, jobs: places }) =>
      places.map((place) => ({
        node,
        place,
        job: state.nodes[node]!.jobs[place]!,
        tier: tierOfNode(state, node),
        slot: slotOf(state, node, place),
      })),
    );
    const free = new Set<string>();
    for (const { node } of asked) this.#busy.add(lookOf(node));
    try {
      const events = await look(
        { d1, assets, readRun: () => row.again() },
        await row.lately(),
        jobs,
      );
      for (const event of events) record(event);
      // A node all of whose jobs are known goes on at once; the others look again after a breath.
      for (const { node, jobs: places } of asked) {
        const open = log.state.nodes[node]?.jobs ?? [];
        const known = places.every((place) => {
          const job = open[place];
          return !job || job.key !== null || job.take !== null || job.refusal !== null;
        });
        if (known) free.add(lookOf(node));
      }
    } catch (fault) {
      console.error("look", fault instanceof Error ? fault.message : String(fault));
    }
    for (const name of free) this.#busy.delete(name);
    const waiting = asked.map(({ node }) => lookOf(node)).filter((name) => !free.has(name));
    if (waiting.length === 0) return;
    if (free.size > 0) this.desk.moved();
    await scheduler.wait(twinPause);
    for (const name of waiting) this.#busy.delete(name);
  }
}
