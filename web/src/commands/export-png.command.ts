import type { Command } from "./command";

export default {
  id: "export-png",
  title: "Export the board as PNG",
  group: "Board",
  keys: [],
  when: ({ document }) => document.graph().nodes.length > 0,
  run: (session) =>
    void import("../picture/export").then(({ exportBoard }) => void exportBoard(session, "png")),
} satisfies Command;
