import * as says from "#words/commands";
import { pasteFromClipboard } from "./clipboard";
import { always, type Command } from "./command";

export default {
  id: "paste",
  title: says.paste,
  group: "Edit",
  keys: ["mod+v"],
  native: true,
  when: always,
  run: (session) => pasteFromClipboard(session, false),
} satisfies Command;
