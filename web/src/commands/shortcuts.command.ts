import * as says from "#words/commands";
import { always, type Command } from "./command";

export default {
  id: "shortcuts",
  title: says.keys,
  group: "Board",
  keys: ["?"],
  when: always,
  run: ({ view }) => view.setState({ sheet: "shortcuts" }),
} satisfies Command;
