import * as says from "#words/commands";
import { takesOfNode } from "../stores/runs";
import type { BoardSession } from "../stores/board-session";
import type { Command } from "./command";

const withTakes = ({ view, runs }: BoardSession): string[] =>
  [...view.getState().selected].filter((node) =>
    takesOfNode(runs.getState(), node).some(({ media }) => media.length > 0),
  );

export default {
  id: "download",
  title: says.downloadTakes,
  group: "View",
  keys: ["shift+d"],
  when: (session) => withTakes(session).length > 0,
  run: (session) =>
    session.view.setState({
      files: { kind: "download", nodes: withTakes(session), take: null },
    }),
} satisfies Command;
