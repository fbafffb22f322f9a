import * as says from "#words/commands";
import type { Command } from "./command";

export default {
  id: "publish-template",
  title: says.publishAsATemplate,
  group: "Board",
  keys: [],
  when: ({ document }) => document.graph().nodes.length > 0,
  run: ({ view }) => view.setState({ files: { kind: "publish" } }),
} satisfies Command;
