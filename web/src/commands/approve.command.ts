import { setShot } from "@aktion/schema/graph/shot";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/commands";
import { isSlated } from "../previews/slated";
import type { BoardSession } from "../stores/board-session";
import { nodesById } from "../stores/graph-index";
import type { Command } from "./command";

const slated = ({ document, view }: BoardSession) => {
  const nodes = nodesById(document.graph());
  const chosen = [...view.getState().selected].flatMap((id) => nodes.get(id) ?? []);
  return chosen.filter((node) => isSlated(kindOf(node.kind)));
};

export default {
  id: "approve",
  title: says.approve,
  group: "Edit",
  keys: ["shift+a"],
  when: (session) => slated(session).length > 0,
  run: (session) => {
    const nodes = slated(session);
    const approved = !nodes.every(({ shot }) => shot?.approved);
    session.edit(
      setShot(
        nodes.map(({ id }) => id),
        { approved },
      ),
    );
  },
} satisfies Command;
