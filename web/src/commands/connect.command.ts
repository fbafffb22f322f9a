import type { Command } from "./command";

export default {
  id: "connect",
  title: "Connect...",
  group: "Edit",
  keys: ["c"],
  when: ({ view }) => view.getState().selected.size === 1,
  run: ({ view }) => view.setState({ sheet: "connect" }),
} satisfies Command;
