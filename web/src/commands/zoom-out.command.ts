import * as says from "#words/commands";
import type { Command } from "./command";

export default {
  id: "zoom-out",
  title: says.zoomOut,
  group: "View",
  keys: ["mod+-", "-"],
  when: ({ canvas }) => canvas.current !== null,
  run: ({ canvas }) => canvas.current?.zoomOut(),
} satisfies Command;
