import { askedWords, mostTakeWords } from "../tasks/asked-words";
import type { Job, Take } from "./events";

/** What a take keeps of the words it was made from. */
export const wordsOfTake = ({
  task,
  written,
}: Pick<Job, "task" | "written">): Required<Pick<Take, "prompt" | "written">> => ({
  prompt: askedWords(task),
  written: written?.slice(0, mostTakeWords) ?? null,
});
