import * as says from "#words/commands";
import type { Command } from "./command";

export default {
  id: "connect",
  title: says.connect,
  group: "Edit",
  keys: ["c"],
  when: ({ view }) => view.getState().selected.size === 1,
  run: ({ view }) => view.setState({ sheet: "connect" }),
} satisfies Command;
