import type { TaskOf } from "@aktion/schema/tasks/task";
import { z } from "zod";
import type { Answer } from "../../ports/provider";
import { readEnhanced, wroteNothing } from "../enhance";
import { pictureInBase64, pictureOf } from "../picture";
import { failedThere, moderated, unknownStart } from "../refusal";
import type { FileReply, Reply } from "../wire";
import { title } from "./client";
import { errorIn } from "./errors";

const chatSchema = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().max(100).nullish(),
      message: z.object({ content: z.string().nullish() }).nullish(),
    }),
  ),
});

export function wordsIn({ json }: Reply, task: TaskOf<"text.enhance">): Answer {
  if (json === undefined) throw unknownStart(title);
  const choice = chatSchema.safeParse(json).data?.choices[0];
  if (!choice) {
    const error = errorIn(json);
    throw error ? failedThere(title, error.words) : wroteNothing(title);
  }
  if (choice.finish_reason === "content_filter") throw moderated(title);
  const said = choice.message?.content ?? "";
  const text = readEnhanced(title, task, { said, cut: choice.finish_reason === "length" });
  return { status: "done", artifact: { kind: "text", text } };
}

const listSchema = z.object({ data: z.array(z.object({ b64_json: z.string() })) });

/** The bytes themselves, or a list that holds them. An address is not read: whose would it be? */
export function pictureIn({ json, bytes, headers }: FileReply): Answer {
  if (json !== undefined) {
    const error = errorIn(json);
    if (error) throw failedThere(title, error.words);
    return pictureInBase64(title, listSchema.safeParse(json).data?.data[0]?.b64_json ?? "");
  }
  // A page, or JSON that broke off: whether it drew, nobody knows.
  if (/^(text|application)\/(html|plain|json)/i.test(headers.get("content-type") ?? ""))
    throw unknownStart(title);
  return pictureOf(title, bytes);
}
