import * as says from "#words/commands";
import { copySelected } from "./clipboard";
import { anySelected, type Command } from "./command";

export default {
  id: "copy",
  title: says.copy,
  group: "Edit",
  keys: ["mod+c"],
  native: true,
  when: anySelected,
  run: (session) => void navigator.clipboard.writeText(copySelected(session)),
} satisfies Command;
