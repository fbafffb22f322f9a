import type { Command } from "./command";

export default {
  id: "undo",
  title: "Undo",
  group: "Edit",
  keys: ["mod+z"],
  when: ({ document }) => document.store.getState().past.length > 0,
  run: ({ document }) => document.undo(),
} satisfies Command;
