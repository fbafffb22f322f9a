import * as says from "#words/commands";
import type { Command } from "./command";
import { hasWires } from "./selected";

export default {
  id: "replug",
  title: says.rePlugWire,
  group: "Edit",
  keys: ["p"],
  when: hasWires,
  run: ({ view }) => view.setState({ sheet: "replug" }),
} satisfies Command;
