import * as says from "#words/commands";
import { nodesById } from "../stores/graph-index";
import type { Command } from "./command";

export default {
  id: "draw",
  title: says.draw,
  group: "Edit",
  keys: ["e"],
  when: ({ document, view }) => {
    const [node = "", other] = view.getState().selected;
    return other === undefined && nodesById(document.graph()).get(node)?.kind === "sketch";
  },
  run: ({ view }) => view.setState(({ selected }) => ({ pad: [...selected][0] ?? null })),
} satisfies Command;
