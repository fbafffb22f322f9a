import type { Command } from "./command";

export default {
  id: "find",
  title: "Find on the board",
  group: "View",
  keys: ["mod+f"],
  when: ({ canvas }) => canvas.current !== null,
  run: ({ view }) => view.setState({ sheet: "find" }),
} satisfies Command;
