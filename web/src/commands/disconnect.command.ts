import * as says from "#words/commands";
import type { Command } from "./command";
import { hasWires } from "./selected";

export default {
  id: "disconnect",
  title: says.disconnect,
  group: "Edit",
  keys: ["shift+c"],
  when: hasWires,
  run: ({ view }) => view.setState({ sheet: "disconnect" }),
} satisfies Command;
