import type { Stored } from "../run/events";
import type { Attempt, JobRun } from "../run/state";

/** An output in the store, and attempts and jobs around it, for tests. */
export const storedStill: Stored = {
  asset: "ast_1",
  text: null,
  type: "image/png",
  media: "image",
  key: "k",
  posterKey: null,
  bytes: 1,
  sha256: "s",
  width: 1,
  height: 1,
  seconds: null,
};

export const attemptWith = (more: Partial<Attempt>): Attempt => ({
  id: "att",
  provider: "one",
  rung: 0,
  status: "intended",
  handle: null,
  due: null,
  at: 0,
  stumbles: 0,
  output: null,
  score: null,
  failure: null,
  ...more,
});

export const jobWith = (...attempts: Attempt[]): JobRun => ({
  item: 0,
  part: 0,
  number: 1,
  task: { kind: "speech.generate", line: "x", voice: "ada" },
  key: "k",
  seed: 1,
  price: 1,
  attempts,
  progress: 0,
  wait: null,
  refusal: null,
  take: null,
});
