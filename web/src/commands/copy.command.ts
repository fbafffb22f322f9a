import { copySelected } from "./clipboard";
import { someSelected, type Command } from "./command";

export default {
  id: "copy",
  title: "Copy",
  group: "Edit",
  keys: ["mod+c"],
  native: true,
  when: someSelected,
  run: (session) => void navigator.clipboard.writeText(copySelected(session)),
} satisfies Command;
