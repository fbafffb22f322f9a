import { chance, pick } from "./chance.ts";
import type { Job } from "./jobs.ts";

const framings = ["Wide shot, the place read first", "Medium shot, eye level", "Close-up"];
const lights = ["low warm light from behind", "soft daylight from one side", "one practical lamp"];

/** The manners of language models, by the name a marker gives them: `[sim as=fenced]`. */
const manners: Readonly<Record<string, (text: string) => string>> = {
  fenced: (text) => `\`\`\`text\n${text}\n\`\`\``,
  quoted: (text) => `"${text}"`,
  preface: (text) => `Here is the enhanced prompt:\n\n${text}`,
  thinking: (text) => `<think>What would a filmmaker say?</think>\n${text}`,
  control: (text) => `\u0000${text}\u0007`,
  long: (text) => `${text} `.repeat(Math.ceil(5000 / (text.length + 1))),
};

/** What a language model makes of a prompt: the same for the same words. */
export function rewrite({ digest, course }: Job, asked: string): string {
  const framing = pick(framings, chance(digest, "framing"));
  const light = pick(lights, chance(digest, "light"));
  const text = `${asked.trim()} ${framing}, ${light}.`;
  return manners[course.shape]?.(text) ?? text;
}
