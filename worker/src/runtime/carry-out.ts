import { waitUntil } from "cloudflare:workers";
import type { Env } from "../env";
import { carryOut } from "../services/carry-out";
import { createObjectStore } from "../storage/object-store";
import { createTrainingOutbox } from "../storage/training-outbox";

const partsOf = (env: Env) => ({
  outbox: createTrainingOutbox(env.DB),
  objects: createObjectStore(env.BUCKET),
  lent: createObjectStore(env.TRAINING),
  now: () => Date.now(),
});

/** The files of what was just shared, right away and not waited for; should it fail, the sweeper does it. */
export function lendLater(env: Env, share: string | null): void {
  if (share === null) return;
  const fault = (said: unknown) => console.error("lend", String(said));
  waitUntil(carryOut(partsOf(env), { shares: [share] }).catch(fault));
}

/** A minute's sweep ends before the next one begins. */
const sweepTime = 30_000;

/** Every minute: what is still to be copied to the private bucket, or removed from it. */
export async function carryOutAll(env: Env, now: number): Promise<number> {
  const parts = partsOf(env);
  let all = 0;
  for (let done = 1; done > 0 && Date.now() < now + sweepTime; all += done)
    done = await carryOut(parts);
  return all;
}
