import type { Command } from "./command";
import { hasWires } from "./selected";

export default {
  id: "insert",
  title: "Insert on wire...",
  group: "Edit",
  keys: ["i"],
  when: hasWires,
  run: ({ view }) => view.setState({ sheet: "insert" }),
} satisfies Command;
