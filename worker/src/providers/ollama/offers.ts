import { instructionFor, mostTokens } from "../enhance";
import { line, type Line } from "../order";

const model = "llama3.2";

export const lines: readonly Line[] = [
  line({
    task: "text.enhance",
    tiers: ["draft", "standard", "premium"],
    seconds: 8,
    model,
    cost: () => 0,
    order: (task) => ({
      model,
      input: {
        messages: [
          { role: "system", content: instructionFor(task) },
          { role: "user", content: task.text },
        ],
        // It streams unless it is told not to.
        stream: false,
        options: { temperature: 0.7, num_predict: mostTokens },
      },
      files: {},
    }),
  }),
];
