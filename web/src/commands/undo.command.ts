import * as says from "#words/commands";
import { tell } from "../stores/view";
import type { Command } from "./command";

export default {
  id: "undo",
  title: says.undo,
  group: "Edit",
  keys: ["mod+z"],
  when: ({ document }) => document.store.getState().past.length > 0,
  run: ({ document, view }) => {
    document.undo();
    tell(view, says.undone);
  },
} satisfies Command;
