import * as says from "#words/commands";
import { isRunning } from "../stores/runs";
import { someSelected, type Command } from "./command";

export default {
  id: "run-to-selected",
  title: says.runToHere,
  group: "Run",
  keys: ["mod+shift+enter"],
  when: (session) => someSelected(session) && !isRunning(session.runs.getState()),
  run: ({ running, view }) => void running.run({ targets: [...view.getState().selected] }),
} satisfies Command;
