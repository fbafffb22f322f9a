import { setOff } from "@aktion/schema/graph/edits";
import * as says from "#words/commands";
import { nodesById } from "../stores/graph-index";
import { tell } from "../stores/view";
import { someSelected, type Command } from "./command";

export default {
  id: "bypass",
  title: says.bypass,
  group: "Edit",
  keys: ["b"],
  when: someSelected,
  run: ({ document, view, edit }) => {
    const ids = [...view.getState().selected];
    const nodes = nodesById(document.graph());
    const off = !ids.every((id) => nodes.get(id)?.off);
    if (edit(setOff(ids, off))) tell(view, off ? says.bypassed : says.noLongerBypassed);
  },
} satisfies Command;
