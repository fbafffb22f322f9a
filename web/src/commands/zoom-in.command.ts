import type { Command } from "./command";

export default {
  id: "zoom-in",
  title: "Zoom in",
  group: "View",
  keys: ["mod+=", "="],
  when: ({ canvas }) => canvas.current !== null,
  run: ({ canvas }) => canvas.current?.zoomIn(),
} satisfies Command;
