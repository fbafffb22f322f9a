import { always, type Command } from "./command";

export default {
  id: "run-panel",
  title: "The run, node by node",
  group: "Run",
  keys: ["r"],
  when: always,
  run: ({ view }) => view.setState(({ sheet }) => ({ sheet: sheet === "run" ? null : "run" })),
} satisfies Command;
