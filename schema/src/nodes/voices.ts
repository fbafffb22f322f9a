import { choiceField } from "./fields";

export const voiceField = () =>
  choiceField(
    "Voice",
    { ada: "Ada, warm", bruno: "Bruno, deep", chiara: "Chiara, bright", dev: "Dev, dry" },
    "ada",
  );

/** A rough length for the estimate: people speak about fifteen letters a second. */
export const spokenSeconds = (line: string): number => Math.max(1, line.trim().length / 15);
