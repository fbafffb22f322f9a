import * as says from "#words/commands";
import { select } from "../stores/view";
import type { Command } from "./command";

export default {
  id: "select-all",
  title: says.selectAll,
  group: "Edit",
  keys: ["mod+a"],
  when: ({ document }) => document.graph().nodes.length + document.graph().sections.length > 0,
  run: ({ document, view }) =>
    select(
      view,
      document.graph().nodes.map((node) => node.id),
      [],
      document.graph().sections.map((section) => section.id),
    ),
} satisfies Command;
