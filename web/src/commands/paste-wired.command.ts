import * as says from "#words/commands";
import { pasteFromClipboard } from "./clipboard";
import { always, type Command } from "./command";

export default {
  id: "paste-wired",
  title: says.pasteWithWires,
  group: "Edit",
  keys: ["mod+shift+v"],
  native: true,
  when: always,
  run: (session) => pasteFromClipboard(session, true),
} satisfies Command;
