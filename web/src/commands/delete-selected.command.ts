import * as says from "#words/commands";
import { countSelected, type Command } from "./command";
import { deleteSelected } from "./delete-selected";

export default {
  id: "delete-selected",
  title: says.deleteIt,
  group: "Edit",
  keys: ["delete", "backspace"],
  when: (session) => countSelected(session) + session.view.getState().wires.size > 0,
  run: deleteSelected,
} satisfies Command;
