import * as says from "#words/commands";
import { takesOfNode } from "../stores/runs";
import type { Command } from "./command";

export default {
  id: "look",
  title: says.lookAtTheTake,
  group: "View",
  keys: ["space"],
  when: ({ view, runs }) => {
    const [node, other] = view.getState().selected;
    return (
      node !== undefined && other === undefined && takesOfNode(runs.getState(), node).length > 0
    );
  },
  run: ({ view }) => {
    const [node] = view.getState().selected;
    if (node !== undefined) view.setState({ viewer: { node, take: null } });
  },
} satisfies Command;
