import * as says from "#words/commands";
import { tell } from "../stores/view";
import type { Command } from "./command";

export default {
  id: "redo",
  title: says.redo,
  group: "Edit",
  keys: ["mod+shift+z", "mod+y"],
  when: ({ document }) => document.store.getState().future.length > 0,
  run: ({ document, view }) => {
    document.redo();
    tell(view, says.redone);
  },
} satisfies Command;
