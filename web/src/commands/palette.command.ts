import * as says from "#words/commands";
import { always, type Command } from "./command";

export default {
  id: "palette",
  title: says.commands,
  group: "Board",
  keys: ["mod+k"],
  when: always,
  run: ({ view }) =>
    view.setState(({ sheet }) => ({ sheet: sheet === "palette" ? null : "palette" })),
} satisfies Command;
