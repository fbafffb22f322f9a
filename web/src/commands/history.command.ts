import * as says from "#words/commands";
import { always, type Command } from "./command";

export default {
  id: "history",
  title: says.history,
  group: "Board",
  keys: ["h"],
  when: always,
  run: ({ view }) =>
    view.setState(({ sheet }) => ({ sheet: sheet === "history" ? null : "history" })),
} satisfies Command;
