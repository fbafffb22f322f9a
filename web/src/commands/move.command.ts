import * as says from "#words/commands";
import { anySelected, type Command } from "./command";
import { byKeyboard, onBoard } from "./on-board";

const ways = ["left", "right", "up", "down"];

export default {
  id: "move",
  title: says.moveWhatIsSelected,
  group: "Edit",
  keys: ways.flatMap((way) => [`mod+arrow${way}`, `mod+shift+arrow${way}`]),
  fixed: "mod+Arrows",
  when: (session) => onBoard(session) && anySelected(session),
  run: (session, keys = "") => byKeyboard(({ move }) => move(session, keys)),
} satisfies Command;
