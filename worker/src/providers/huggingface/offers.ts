import type { Aspect } from "@aktion/schema/tasks/task";
import { instructionFor, mostTokens } from "../enhance";
import { line, type Line } from "../order";
import { sceneWords } from "../words";
import { names } from "./models";

/** About a megapixel, in steps of 16: the model takes no other. */
const sizes: Readonly<Record<Aspect, { width: number; height: number }>> = {
  "16:9": { width: 1280, height: 720 },
  "9:16": { width: 720, height: 1280 },
  "1:1": { width: 1024, height: 1024 },
  "4:3": { width: 1152, height: 864 },
  "3:4": { width: 864, height: 1152 },
  "21:9": { width: 1344, height: 576 },
};

export const lines: readonly Line[] = [
  line({
    task: "image.generate",
    tiers: ["standard"],
    seconds: 15,
    model: names.picture,
    // Billed by the second: ten of them, as the pricing page has it in its example.
    cost: () => 1200,
    order: (task) => ({
      model: names.picture,
      input: {
        inputs: sceneWords(task),
        parameters: {
          ...sizes[task.aspect],
          num_inference_steps: 28,
          guidance_scale: 7,
          // Seeds are unsigned 32-bit here; this model's are not said to be.
          ...(task.seed !== null && { seed: task.seed & 0x7fffffff }),
        },
      },
      files: {},
    }),
  }),
  line({
    task: "text.enhance",
    tiers: ["draft", "standard", "premium"],
    seconds: 5,
    model: names.words,
    // Some hundred tokens in and out, at what several of its makers take for it; a guess.
    cost: () => 1000,
    order: (task) => ({
      model: names.words,
      input: {
        messages: [
          { role: "system", content: instructionFor(task) },
          { role: "user", content: task.text },
        ],
        max_tokens: mostTokens,
        temperature: 0.7,
        stream: false,
      },
      files: {},
    }),
  }),
];
