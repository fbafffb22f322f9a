import { cutSelected } from "./clipboard";
import { anySelected, type Command } from "./command";

export default {
  id: "cut",
  title: "Cut",
  group: "Edit",
  keys: ["mod+x"],
  native: true,
  when: anySelected,
  run: (session) => cutSelected(session, (text) => void navigator.clipboard.writeText(text)),
} satisfies Command;
