import { partOf } from "@aktion/schema/graph/edits";
import { pastePart } from "./clipboard";
import { someSelected, type Command } from "./command";

export default {
  id: "duplicate",
  title: "Duplicate",
  group: "Edit",
  keys: ["mod+d"],
  when: someSelected,
  run: (session) => {
    const part = partOf(session.document.graph(), session.view.getState().selected);
    pastePart(session, part, { x: 32, y: 32 });
  },
} satisfies Command;
