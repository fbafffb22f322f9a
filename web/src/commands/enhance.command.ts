import * as says from "#words/commands";
import { promptParam } from "@aktion/schema/nodes/prompt-param";
import { kindOf } from "@aktion/schema/nodes/registry";
import { nodesById } from "../stores/graph-index";
import type { Command } from "./command";

export default {
  id: "enhance",
  title: says.enhanceThePrompt,
  group: "Edit",
  keys: ["mod+e"],
  when: ({ document, view }) => {
    const [node = "", other] = view.getState().selected;
    const kind = kindOf(nodesById(document.graph()).get(node)?.kind ?? "");
    return other === undefined && kind !== undefined && promptParam(kind) !== null;
  },
  run: ({ view }) => view.setState(({ selected }) => ({ enhancing: [...selected][0] ?? null })),
} satisfies Command;
