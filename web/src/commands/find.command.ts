import * as says from "#words/commands";
import type { Command } from "./command";

export default {
  id: "find",
  title: says.findOnTheBoard,
  group: "View",
  keys: ["mod+f"],
  when: ({ canvas }) => canvas.current !== null,
  run: ({ view }) => view.setState({ sheet: "find" }),
} satisfies Command;
