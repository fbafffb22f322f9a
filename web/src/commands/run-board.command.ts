import * as says from "#words/commands";
import { isRunning } from "../stores/runs";
import type { Command } from "./command";

export default {
  id: "run-board",
  title: says.runTheBoard,
  group: "Run",
  keys: ["mod+enter"],
  when: ({ runs }) => !isRunning(runs.getState()),
  run: ({ running }) => void running.run(),
} satisfies Command;
