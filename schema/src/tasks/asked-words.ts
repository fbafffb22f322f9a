import { restylePrompt } from "../nodes/restyle/presets";
import type { CastReference, Task } from "./task";

/** So much of the words is kept with a take, as plain text. */
export const mostTakeWords = 4000;

/** Of who is in it, what the words before do not say already. */
const castWords = (cast: readonly CastReference[], said = ""): string[] =>
  cast.map(({ name, prompt }) =>
    [name, said.includes(prompt) ? "" : prompt].filter(Boolean).join(": "),
  );

function linesOf(task: Task): string[] {
  switch (task.kind) {
    case "image.generate":
      return [
        task.prompt,
        ...castWords(task.cast, task.prompt),
        task.style?.text || task.style?.name || "",
      ];
    case "image.edit":
      return [restylePrompt(task.preset, task.prompt), ...castWords(task.cast)];
    case "image.pose":
      return [task.prompt, ...castWords(task.cast, task.prompt)];
    case "image.portrait":
      return castWords(task.cast);
    case "image.sketch":
    case "image.compose":
    case "video.animate":
    case "video.bridge":
      return [task.prompt];
    case "video.talk":
    case "speech.generate":
      return [task.line];
    case "text.enhance":
      return [task.text];
    default:
      return [];
  }
}

/** The words a maker is asked with, in the filmmaker's own order; null where there are none. */
export function askedWords(task: Task): string | null {
  const lines = linesOf(task).map((line) => line.trim());
  const words = lines.filter(Boolean).join("\n");
  return words === "" ? null : words.slice(0, mostTakeWords);
}
