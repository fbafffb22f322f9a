import * as says from "#words/commands";
import { isRunning } from "../stores/runs";
import type { Command } from "./command";

export default {
  id: "stop-run",
  title: says.stopTheRun,
  group: "Run",
  keys: ["mod+."],
  when: ({ runs }) => isRunning(runs.getState()),
  run: ({ running }) => void running.cancel(),
} satisfies Command;
