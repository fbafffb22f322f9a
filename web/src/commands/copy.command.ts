import { copySelected } from "./clipboard";
import { anySelected, type Command } from "./command";

export default {
  id: "copy",
  title: "Copy",
  group: "Edit",
  keys: ["mod+c"],
  native: true,
  when: anySelected,
  run: (session) => void navigator.clipboard.writeText(copySelected(session)),
} satisfies Command;
