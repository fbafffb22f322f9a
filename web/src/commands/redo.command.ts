import { tell } from "../stores/view";
import type { Command } from "./command";

export default {
  id: "redo",
  title: "Redo",
  group: "Edit",
  keys: ["mod+shift+z", "mod+y"],
  when: ({ document }) => document.store.getState().future.length > 0,
  run: ({ document, view }) => {
    document.redo();
    tell(view, "Redone");
  },
} satisfies Command;
