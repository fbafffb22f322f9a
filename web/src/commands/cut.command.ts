import * as says from "#words/commands";
import { cutSelected } from "./clipboard";
import { anySelected, type Command } from "./command";

export default {
  id: "cut",
  title: says.cut,
  group: "Edit",
  keys: ["mod+x"],
  native: true,
  when: anySelected,
  run: (session) => cutSelected(session, (text) => void navigator.clipboard.writeText(text)),
} satisfies Command;
