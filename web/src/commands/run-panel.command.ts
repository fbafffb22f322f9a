import * as says from "#words/commands";
import { always, type Command } from "./command";

export default {
  id: "run-panel",
  title: says.theRunNodeByNode,
  group: "Run",
  keys: ["r"],
  when: always,
  run: ({ view }) => view.setState(({ sheet }) => ({ sheet: sheet === "run" ? null : "run" })),
} satisfies Command;
