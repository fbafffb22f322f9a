import * as says from "#words/commands";
import type { Command } from "./command";
import { byKeyboard, onCard } from "./on-board";

export default {
  id: "write",
  title: says.writeInTheCard,
  group: "Edit",
  keys: ["enter"],
  when: ({ view }) => view.getState().selected.size === 1 || onCard(),
  run: (session) => byKeyboard(({ write }) => write(session)),
} satisfies Command;
