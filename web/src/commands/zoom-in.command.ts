import * as says from "#words/commands";
import type { Command } from "./command";

export default {
  id: "zoom-in",
  title: says.zoomIn,
  group: "View",
  keys: ["mod+=", "="],
  when: ({ canvas }) => canvas.current !== null,
  run: ({ canvas }) => canvas.current?.zoomIn(),
} satisfies Command;
