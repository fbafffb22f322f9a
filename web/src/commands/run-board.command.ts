import { isRunning } from "../stores/runs";
import type { Command } from "./command";

export default {
  id: "run-board",
  title: "Run the board",
  group: "Run",
  keys: ["mod+enter"],
  when: ({ runs }) => !isRunning(runs.getState()),
  run: ({ running }) => void running.run(),
} satisfies Command;
