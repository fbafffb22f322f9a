import * as says from "#words/commands";
import { isRunning } from "../stores/runs";
import { selectedMakers } from "./selected";
import type { Command } from "./command";

export default {
  id: "new-take",
  title: says.newTake,
  group: "Run",
  keys: ["t"],
  when: (session) => selectedMakers(session).length > 0 && !isRunning(session.runs.getState()),
  run: (session) =>
    void session.running.run({
      newTake: selectedMakers(session).map((node) => ({ node, count: 1 })),
    }),
} satisfies Command;
