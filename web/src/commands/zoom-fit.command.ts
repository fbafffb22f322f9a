import * as says from "#words/commands";
import type { Command } from "./command";

export default {
  id: "zoom-fit",
  title: says.showTheWholeBoard,
  group: "View",
  keys: ["f"],
  when: ({ canvas, document }) =>
    canvas.current !== null && document.graph().nodes.length + document.graph().sections.length > 0,
  run: ({ canvas }) => canvas.current?.fit(),
} satisfies Command;
