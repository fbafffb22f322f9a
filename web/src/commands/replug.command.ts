import type { Command } from "./command";
import { hasWires } from "./selected";

export default {
  id: "replug",
  title: "Re-plug wire...",
  group: "Edit",
  keys: ["p"],
  when: hasWires,
  run: ({ view }) => view.setState({ sheet: "replug" }),
} satisfies Command;
