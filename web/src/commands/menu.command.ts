import { always, type Command } from "./command";
import { byKeyboard } from "./on-board";

export default {
  id: "menu",
  title: "Menu",
  group: "Board",
  keys: ["m"],
  when: always,
  run: (session) => byKeyboard(({ openMenu }) => openMenu(session)),
} satisfies Command;
