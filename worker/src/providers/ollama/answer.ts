import type { TaskOf } from "@aktion/schema/tasks/task";
import { z } from "zod";
import type { Answer } from "../../ports/provider";
import { readEnhanced, wroteNothing } from "../enhance";
import { askAgain, failedThere } from "../refusal";
import { title } from "./client";
import { errorIn } from "./errors";

const answerSchema = z.object({
  message: z.object({ content: z.string().nullish() }),
  done: z.boolean().nullish(),
  done_reason: z.string().max(100).nullish(),
});

/** A whole answer; what a model only thought is none. */
export function answerOf(json: unknown, task: TaskOf<"text.enhance">): Answer {
  if (json === undefined) throw askAgain(title);
  const error = errorIn(json);
  if (error !== null) throw failedThere(title, error);
  const { data } = answerSchema.safeParse(json);
  if (!data) throw wroteNothing(title);
  const cut = data.done_reason === "length" || data.done === false;
  const text = readEnhanced(title, task, { said: data.message.content ?? "", cut });
  return { status: "done", artifact: { kind: "text", text } };
}
