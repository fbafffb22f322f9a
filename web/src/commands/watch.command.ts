import * as says from "#words/commands";
import { always, type Command } from "./command";

export default {
  id: "watch",
  title: says.sendToWatch,
  group: "Board",
  keys: [],
  when: always,
  run: ({ view }) => view.setState({ sheet: "watch" }),
} satisfies Command;
