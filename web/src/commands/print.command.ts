import * as says from "#words/commands";
import { takesOfNode } from "../stores/runs";
import type { BoardSession } from "../stores/board-session";
import type { Command } from "./command";

/** The one node that is selected, when there is a still of it. */
function withStill({ view, runs }: BoardSession): string[] {
  const nodes = [...view.getState().selected];
  const [node] = nodes;
  const stills =
    nodes.length === 1 &&
    takesOfNode(runs.getState(), node!).some(({ media }) =>
      media.some(({ kind }) => kind === "image"),
    );
  return stills ? nodes : [];
}

export default {
  id: "print",
  title: says.printAStill,
  group: "View",
  keys: [],
  when: (session) => withStill(session).length > 0,
  run: (session) =>
    session.view.setState({ files: { kind: "print", nodes: withStill(session), take: null } }),
} satisfies Command;
