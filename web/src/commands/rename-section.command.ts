import * as says from "#words/commands";
import type { Command } from "./command";

export default {
  id: "rename-section",
  title: says.renameTheSection,
  group: "Arrange",
  keys: ["f2"],
  when: ({ view }) => view.getState().sections.size === 1 && view.getState().selected.size === 0,
  run: ({ view }) => view.setState({ naming: [...view.getState().sections][0]! }),
} satisfies Command;
