import * as says from "#words/commands";
import look from "./look.command";
import type { Command } from "./command";

export default {
  id: "compare-takes",
  title: says.compareTakes,
  group: "View",
  keys: ["shift+v"],
  when: look.when,
  run: ({ view }) => {
    const [node] = view.getState().selected;
    if (node !== undefined) view.setState({ viewer: { node, take: null, compare: true } });
  },
} satisfies Command;
