import type { Task } from "@aktion/schema/tasks/task";
import { z } from "zod";
import * as says from "#words/makers";
import { ProviderError, type Answer } from "../../ports/provider";
import { readEnhanced } from "../enhance";
import { pictureInBase64 } from "../picture";
import { inWords, moderated, nothingMade } from "../refusal";
import { title } from "./client";

const partSchema = z.object({
  text: z.string().nullish().catch(null),
  thought: z.boolean().nullish().catch(null),
  inlineData: z
    .object({ mimeType: z.string().max(100), data: z.string() })
    .nullish()
    .catch(null),
});
const answerSchema = z.object({
  candidates: z
    .array(
      z.object({
        content: z
          .object({ parts: z.array(partSchema).max(1000).nullish().catch(null) })
          .nullish()
          .catch(null),
        finishReason: z.string().max(100).nullish().catch(null),
      }),
    )
    .nullish(),
  promptFeedback: z
    .object({ blockReason: z.string().max(100).nullish() })
    .nullish()
    .catch(null),
});

/** What is declined comes with a 200 too: only these words tell. */
const declined = new Set([
  "SAFETY",
  "IMAGE_SAFETY",
  "PROHIBITED_CONTENT",
  "IMAGE_PROHIBITED_CONTENT",
  "BLOCKLIST",
  "SPII",
  "RECITATION",
  "IMAGE_RECITATION",
]);

type Part = z.infer<typeof partSchema>;

const wordsIn = (parts: readonly Part[]): string => parts.map(({ text }) => text ?? "").join("");

function pictureIn(parts: readonly Part[]): Answer {
  const found = parts.find(({ inlineData }) => inlineData?.mimeType.startsWith("image/"));
  if (found) return pictureInBase64(title, found.inlineData?.data ?? "");
  const said = wordsIn(parts);
  if (said.trim() === "") throw nothingMade(title);
  throw new ProviderError("unusable", inWords(says.answeredInWords(title), said));
}

/** A whole answer to a start: read strictly, for it was paid for whatever it holds. */
export function answerOf(json: unknown, task: Task): Answer {
  const { data } = answerSchema.safeParse(json);
  if (!data) throw nothingMade(title);
  const blocked = data.promptFeedback?.blockReason ?? "";
  if (blocked !== "" && blocked !== "BLOCK_REASON_UNSPECIFIED") throw moderated(title);
  const candidate = data.candidates?.[0];
  const finish = candidate?.finishReason ?? "";
  if (declined.has(finish)) throw moderated(title);
  // Interim pictures are thoughts too: none of them is the answer.
  const parts = (candidate?.content?.parts ?? []).filter(({ thought }) => !thought);
  if (task.kind !== "text.enhance") return pictureIn(parts);
  const text = readEnhanced(title, task, { said: wordsIn(parts), cut: finish === "MAX_TOKENS" });
  return { status: "done", artifact: { kind: "text", text } };
}
