import { z } from "zod";
import type { Answer } from "../../ports/provider";
import { askAgainIn } from "../pace";
import { askAgain, failedThere, moderated, nothingMade } from "../refusal";
import { title } from "./client";
import { declined } from "./errors";
import { productOf } from "./models";

const words = z.string().nullish().catch(null);

/** Only the fields that are used; one that is not what it should be is as good as missing. */
const recordSchema = z.object({
  _id: z.string().min(1).max(200),
  name: words,
  current_status: words,
  image_urls: z.array(z.string()).nullish().catch(null),
  result_url: words,
  failed_code: z.union([z.string(), z.number()]).nullish().catch(null),
  failed_message: words,
  createdAt: words,
});
export type Filed = z.infer<typeof recordSchema>;

export const handleSchema = z.object({
  id: z.string(),
  product: z.string(),
  startedAt: z.number(),
});
export type Handle = z.infer<typeof handleSchema>;

export const readRecord = (entry: unknown): Filed | null =>
  recordSchema.safeParse(entry).data ?? null;

/** One record, bare or in a list of one. */
export const recordIn = (data: unknown): Filed | null =>
  readRecord(Array.isArray(data) ? data[0] : data);

const drawnSchema = z.object({ image_urls: z.array(z.string()) });
/** The pictures of an answer that holds them; null when it holds none such field. */
export function picturesIn(data: unknown): string[] | null {
  const one: unknown = Array.isArray(data) ? data[0] : data;
  return drawnSchema.safeParse(one).data?.image_urls ?? null;
}

export const isAddress = (value: unknown): value is string =>
  typeof value === "string" && value.length < 4000 && /^https?:\/\/./.test(value);

export function pending(handle: Handle, now: number): Answer {
  const { media } = productOf(handle.product);
  const askAgain = askAgainIn(media, now - handle.startedAt);
  return { status: "pending", handle, progress: null, askAgainIn: askAgain };
}

export function answerOf(record: Filed, handle: Handle, now: number): Answer {
  const { media } = productOf(handle.product);
  switch (record.current_status) {
    case "initialized":
    case "sent":
    case "pending":
    case "processing":
      return pending(handle, now);
    case "completed": {
      const url = [record.image_urls?.[0], record.result_url].find(isAddress);
      if (!url) throw nothingMade(title);
      return { status: "done", artifact: { kind: "file", url, media } };
    }
    case "failed": {
      const said = record.failed_message ?? "";
      const filtered = declined.test(`${record.failed_code ?? ""} ${said}`);
      throw filtered ? moderated(title) : failedThere(title, said);
    }
    default:
      throw askAgain(title);
  }
}
