import { select } from "../stores/view";
import { countSelected, type Command } from "./command";

export default {
  id: "select-nothing",
  title: "Select nothing",
  group: "Edit",
  keys: ["escape"],
  when: (session) => countSelected(session) + session.view.getState().wires.size > 0,
  run: ({ view }) => select(view, []),
} satisfies Command;
