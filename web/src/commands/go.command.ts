import * as says from "#words/commands";
import type { Command } from "./command";
import { byKeyboard, onBoard } from "./on-board";

const ways = ["left", "right", "up", "down"];

export default {
  id: "go",
  title: says.goToTheNextCard,
  group: "Board",
  keys: ways.flatMap((way) => [`arrow${way}`, `shift+arrow${way}`]),
  fixed: "Arrows",
  when: onBoard,
  run: (session, keys = "") => byKeyboard(({ go }) => go(session, keys)),
} satisfies Command;
