import type { CastMember } from "@aktion/schema/api/cast";
import type { TrainedModel, Training } from "../training-state";

export const memberOf = (id: string, rest: Partial<CastMember> = {}): CastMember => ({
  id,
  name: id,
  words: "",
  notes: "",
  pictures: [],
  model: null,
  training: null,
  createdAt: 1,
  updatedAt: 1,
  ...rest,
});

export const modelOf = (rest: Partial<TrainedModel> = {}): TrainedModel => ({
  id: "m",
  tier: "standard",
  maker: "fal",
  pictures: ["a", "b"],
  readyAt: 1,
  ...rest,
});

export const trainingOf = (rest: Partial<Training> = {}): Training => ({
  state: "training",
  run: "run_1",
  tier: "standard",
  why: null,
  startedAt: 1,
  seconds: 240,
  ...rest,
});
