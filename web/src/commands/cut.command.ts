import { copySelected } from "./clipboard";
import { someSelected, type Command } from "./command";
import { deleteSelected } from "./delete-selected";

export default {
  id: "cut",
  title: "Cut",
  group: "Edit",
  keys: ["mod+x"],
  native: true,
  when: someSelected,
  run: (session) =>
    void navigator.clipboard.writeText(copySelected(session)).then(() => deleteSelected(session)),
} satisfies Command;
