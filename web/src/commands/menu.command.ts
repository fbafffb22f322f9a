import * as says from "#words/commands";
import { always, type Command } from "./command";
import { byKeyboard } from "./on-board";

export default {
  id: "menu",
  title: says.menu,
  group: "Board",
  keys: ["m"],
  when: always,
  run: (session) => byKeyboard(({ openMenu }) => openMenu(session)),
} satisfies Command;
