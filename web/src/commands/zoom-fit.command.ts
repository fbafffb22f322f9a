import type { Command } from "./command";

export default {
  id: "zoom-fit",
  title: "Show the whole board",
  group: "View",
  keys: ["f"],
  when: ({ canvas, document }) =>
    canvas.current !== null && document.graph().nodes.length + document.graph().sections.length > 0,
  run: ({ canvas }) => canvas.current?.fit(),
} satisfies Command;
