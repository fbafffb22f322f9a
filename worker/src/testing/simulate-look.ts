import { holdIdOf } from "@aktion/schema/money/ledger";
import { priceOfJob } from "@aktion/schema/money/price-of-job";
import type { RunEvent, Slot, Take } from "@aktion/schema/run/events";
import type { JobRun } from "@aktion/schema/run/state";
import { canonical } from "@aktion/schema/tasks/canonical";
import type { KeptTake, SimStore } from "./simulate-store";

interface Look {
  readonly run: string;
  readonly owner: string;
  readonly node: string;
  readonly tier: string;
  readonly slots: readonly Slot[] | undefined;
  readonly jobs: readonly { readonly place: number; readonly job: JobRun }[];
  readonly now: number;
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
});

/** One transaction, as the host's: claims, earlier takes, and what is reused. */
export function simLook(store: SimStore, look: Look): RunEvent[] {
  const { run, owner, node, tier, slots, jobs, now } = look;
  const events: RunEvent[] = [];
  for (const { place, job } of jobs) {
    const key = canonical({ task: job.task, tier, number: job.number });
    const claim = store.claim(owner, key, { run, node, job: place });
    const kept = store.earlier(owner, key);
    const slot = slots?.[place];
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
