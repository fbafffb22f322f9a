import { z } from "zod";
import * as says from "#words/makers";
import type { Answer } from "../../ports/provider";
import { askAgainIn, progressIn } from "../pace";
import { askAgain, failedThere, moderated, nothingMade } from "../refusal";
import { title } from "./client";
import { modelOf, models } from "./models";

/** Only the fields that are used; everything else of a reply is left alone. */
export const predictionSchema = z.object({
  id: z.string().min(1).max(200),
  status: z.string(),
  model: z.string().nullish(),
  version: z.string().nullish(),
  input: z.record(z.string(), z.unknown()).nullish(),
  output: z.unknown().optional(),
  error: z.unknown().optional(),
  logs: z.string().nullish(),
  created_at: z.string().nullish(),
  webhook: z.string().nullish(),
});
export type Prediction = z.infer<typeof predictionSchema>;

export const handleSchema = z.object({
  id: z.string(),
  /** Empty when a webhook did not name it. */
  model: z.string(),
  startedAt: z.number(),
});
export type Handle = z.infer<typeof handleSchema>;

const byVersion = new Map(Object.entries(models).map(([name, { version }]) => [version, name]));

/** The model's name, however the prediction names it. */
export const modelNameOf = ({ model, version }: Prediction): string =>
  byVersion.get(version ?? "") ?? model ?? "";

export function handleOf(prediction: Prediction, now: number): Handle {
  const created = Date.parse(prediction.created_at ?? "");
  const startedAt = Number.isFinite(created) ? created : now;
  return { id: prediction.id, model: modelNameOf(prediction), startedAt };
}

const declined = /flagged as sensitive|nsfw|content polic|\(E005\)/i;

/** A model answers with an address, a list of them, or an object of them. */
function addressIn(output: unknown, index: number): string | null {
  const list = Array.isArray(output) ? (output as unknown[]) : [output];
  const found: unknown = list[index];
  const inside =
    typeof found === "object" && found !== null ? Object.values(found).find(isAddress) : found;
  return isAddress(inside) ? inside : null;
}

const isAddress = (value: unknown): value is string =>
  typeof value === "string" && /^https?:\/\/./.test(value);

const ends = new Set(["succeeded", "failed", "canceled", "aborted"]);
export const isOver = ({ status }: Prediction): boolean => ends.has(status);

export function answerOf(prediction: Prediction, handle: Handle, now: number): Answer {
  const { media, index } = modelOf(handle.model || modelNameOf(prediction));
  const { status, output, logs } = prediction;
  switch (status) {
    case "starting":
    case "processing":
      return {
        status: "pending",
        handle,
        // Some show their whole output while they still write it: only the status says "done".
        progress: status === "processing" ? progressIn(logs ?? "") : null,
        askAgainIn: askAgainIn(media, now - handle.startedAt),
      };
    case "succeeded": {
      // Also when the maker has deleted it: what it made is kept for an hour only.
      const url = addressIn(output, index);
      if (!url) throw nothingMade(title);
      return { status: "done", artifact: { kind: "file", url, media } };
    }
    case "failed": {
      const said = typeof prediction.error === "string" ? prediction.error : "";
      throw declined.test(said) ? moderated(title) : failedThere(title, said);
    }
    case "canceled":
    case "aborted":
      throw failedThere(title, says.jobWasCalledOff);
    default:
      throw askAgain(title);
  }
}
