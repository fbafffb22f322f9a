import * as says from "#words/commands";
import type { Command } from "./command";
import { hasWires } from "./selected";

export default {
  id: "insert",
  title: says.insertOnWire,
  group: "Edit",
  keys: ["i"],
  when: hasWires,
  run: ({ view }) => view.setState({ sheet: "insert" }),
} satisfies Command;
