import * as says from "#words/commands";
import { select } from "../stores/view";
import { countSelected, type Command } from "./command";

export default {
  id: "select-nothing",
  title: says.selectNothing,
  group: "Edit",
  keys: ["escape"],
  when: (session) => countSelected(session) + session.view.getState().wires.size > 0,
  run: ({ view }) => select(view, []),
} satisfies Command;
