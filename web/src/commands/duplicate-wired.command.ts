import { incomingOf, withIncoming } from "@aktion/schema/graph/incoming";
import * as says from "#words/commands";
import { pastePart, selectedPart } from "./clipboard";
import { someSelected, type Command } from "./command";

export default {
  id: "duplicate-wired",
  title: says.duplicateWithWires,
  group: "Edit",
  keys: ["mod+shift+d"],
  when: someSelected,
  run: (session) => {
    const graph = session.document.graph();
    const part = selectedPart(session);
    pastePart(session, withIncoming(graph, part, incomingOf(graph, part)), { x: 32, y: 32 });
  },
} satisfies Command;
