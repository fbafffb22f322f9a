import * as says from "#words/commands";
import type { Command } from "./command";

/** The groups of commands as they are read. */
export const groupWords: Readonly<Record<Command["group"], string>> = {
  Run: says.groupRun,
  Edit: says.groupEdit,
  Arrange: says.groupArrange,
  Board: says.groupBoard,
  View: says.groupView,
};
