import * as says from "#words/commands";
import type { Command } from "./command";

export default {
  id: "export-png",
  title: says.exportTheBoardAsPng,
  group: "Board",
  keys: [],
  when: ({ document }) => document.graph().nodes.length > 0,
  run: (session) =>
    void import("../picture/export").then(({ exportBoard }) => void exportBoard(session, "png")),
} satisfies Command;
