import { holdIdOf } from "@aktion/schema/money/ledger";
import { priceOfJob } from "@aktion/schema/money/price-of-job";
import type { RunEvent, Slot, Take } from "@aktion/schema/run/events";
import { slotOf, tierOfNode, type JobRun, type RunState } from "@aktion/schema/run/state";
import { canonical } from "@aktion/schema/tasks/canonical";
import type { SimOrder } from "./simulate-books";
import type { KeptTake, SimStore } from "./simulate-store";
import { StoreFault, type Work, type World } from "./simulate-world";

/** How soon a job that waits for its twin looks again. */
const twinPause = 3000;

interface Look {
  readonly run: string;
  readonly owner: string;
  readonly node: string;
  readonly tier: string;
  readonly jobs: readonly {
    readonly place: number;
    readonly job: JobRun;
    readonly slot: Slot | undefined;
  }[];
}

const reusedTake = (
  run: string,
  node: string,
  place: number,
  job: JobRun,
  kept: KeptTake,
): Take => ({
  ...kept.take,
  id: `tk_${run}-${node}-${place}`,
  job: place,
  item: job.item,
  number: job.number,
  reused: true,
  charged: 0,
  piece: job.piece,
});

/** One transaction, as the host's: claims, earlier takes, and what is reused. */
function lookUp(store: SimStore, look: Look, now: number): RunEvent[] {
  const { run, owner, node, tier, jobs } = look;
  const events: RunEvent[] = [];
  for (const { place, job, slot } of jobs) {
    const key = canonical({ task: job.task, tier, number: job.number });
    const claim = store.claim(owner, key, { run, node, job: place });
    const kept = store.earlier(owner, key);
    const at = { at: now, node, job: place };
    if (kept) {
      const take = reusedTake(run, node, place, job, kept);
      // A run that was cancelled meanwhile gets nothing, and its journal hears of nothing.
      if (!store.putTake({ take, run, node, key, late: false })) continue;
      store.release(holdIdOf(run, node, place));
      events.push({ type: "take-delivered", ...at, take });
    } else if (slot?.pay === "reused") {
      const message = "The earlier take is gone.";
      events.push({ type: "job-refused", ...at, code: "price.changed", message });
    } else if (claim.run !== run || claim.node !== node || claim.job !== place) {
      if (job.wait?.why !== "twin")
        events.push({ type: "job-waits", ...at, wait: { why: "twin", until: null } });
    } else {
      const price = slot?.pay === "credit" ? priceOfJob(job.task, slot, new Map()) : 0;
      events.push({ type: "job-keyed", ...at, key, seed: 1, price });
    }
  }
  return events;
}

export const lookOfNode = (
  { id, owner }: SimOrder,
  state: RunState,
  node: string,
  places: readonly number[],
): Look => ({
  run: id,
  owner,
  node,
  tier: tierOfNode(state, node),
  jobs: places.map((place) => ({
    place,
    job: state.nodes[node]!.jobs[place]!,
    slot: slotOf(state, node, place),
  })),
});

export function* looking(
  { world, store }: { readonly world: World; readonly store: SimStore },
  look: Look,
  record: (event: RunEvent) => void,
): Work {
  yield world.moment();
  try {
    const events = store.call(() => lookUp(store, look, world.now));
    yield world.moment();
    for (const event of events) record({ ...event, at: world.now });
    const settled = events.filter((event) => event.type !== "job-waits").length;
    if (settled < look.jobs.length) yield twinPause;
  } catch (fault) {
    if (!(fault instanceof StoreFault)) throw fault;
    yield twinPause;
  }
}
