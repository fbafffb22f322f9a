import { select } from "../stores/view";
import type { Command } from "./command";

export default {
  id: "select-all",
  title: "Select all",
  group: "Edit",
  keys: ["mod+a"],
  when: ({ document }) => document.graph().nodes.length > 0,
  run: ({ document, view }) =>
    select(
      view,
      document.graph().nodes.map((node) => node.id),
    ),
} satisfies Command;
