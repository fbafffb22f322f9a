import { z } from "zod";
import type { Answer } from "../../ports/provider";
import { askAgain, moderated, nothingMade } from "../refusal";
import { title } from "./client";

const fileSchema = z.object({ url: z.string() }).nullish();
const resultSchema = z.object({
  images: z.array(fileSchema).nullish(),
  image: fileSchema,
  video: fileSchema,
  diffusers_lora_file: fileSchema,
  has_nsfw_concepts: z.array(z.boolean()).nullish(),
});

const isAddress = (url: string | undefined): url is string => /^https?:\/\/./.test(url ?? "");

/** A model's bare output. A picture it blacked out for its content is a refusal, not a picture. */
export function answerOf(json: unknown): Answer {
  const { data } = resultSchema.safeParse(json);
  if (!data) throw json === undefined ? askAgain(title) : nothingMade(title);
  if (data.has_nsfw_concepts?.[0]) throw moderated(title);
  const weights = data.diffusers_lora_file?.url;
  if (isAddress(weights)) return { status: "done", artifact: { kind: "model", url: weights } };
  const url = data.video?.url ?? data.image?.url ?? data.images?.[0]?.url;
  if (!isAddress(url)) throw nothingMade(title);
  const media = data.video?.url ? "video" : "image";
  return { status: "done", artifact: { kind: "file", url, media } };
}
