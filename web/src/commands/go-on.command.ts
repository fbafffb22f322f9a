import * as says from "#words/commands";
import type { Command } from "./command";
import { byKeyboard, onCard } from "./on-board";

export default {
  id: "go-on",
  title: says.cardByCard,
  group: "Board",
  keys: ["tab", "shift+tab"],
  fixed: "Tab",
  when: onCard,
  run: (session, keys = "") => byKeyboard(({ goOn }) => goOn(session, keys)),
} satisfies Command;
