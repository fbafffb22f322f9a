import * as says from "#words/commands";
import { pastePart, selectedPart } from "./clipboard";
import { anySelected, type Command } from "./command";

export default {
  id: "duplicate",
  title: says.duplicate,
  group: "Edit",
  keys: ["mod+d"],
  when: anySelected,
  run: (session) => pastePart(session, selectedPart(session), { x: 32, y: 32 }),
} satisfies Command;
