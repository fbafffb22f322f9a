import type { Stored } from "@aktion/schema/run/events";
import type { JobRun } from "@aktion/schema/run/state";
import type { Task } from "@aktion/schema/tasks/task";

/** A job as it stands before its take is written. */
export const jobOf = (task: Task, { key = "k", price = 0 } = {}): JobRun => ({
  item: 0,
  part: 0,
  number: 1,
  task,
  key,
  seed: 1,
  price,
  attempts: [],
  progress: 0,
  wait: null,
  refusal: null,
  take: null,
});

/** A still that lies in the store, ready to be delivered. */
export const storedStill = (asset: string): Stored => ({
  asset,
  text: null,
  type: "image/png",
  media: "image",
  key: "an/object",
  posterKey: null,
  bytes: 5,
  sha256: "b",
  width: 1,
  height: 1,
  seconds: null,
});
