import { select } from "../stores/view";
import type { Command } from "./command";

export default {
  id: "select-nothing",
  title: "Select nothing",
  group: "Edit",
  keys: ["escape"],
  when: ({ view }) => view.getState().selected.size + view.getState().wires.size > 0,
  run: ({ view }) => select(view, []),
} satisfies Command;
