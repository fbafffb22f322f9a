import { setOff } from "@aktion/schema/graph/edits";
import { nodesById } from "../stores/graph-index";
import { tell } from "../stores/view";
import { someSelected, type Command } from "./command";

export default {
  id: "bypass",
  title: "Bypass",
  group: "Edit",
  keys: ["b"],
  when: someSelected,
  run: ({ document, view, edit }) => {
    const ids = [...view.getState().selected];
    const nodes = nodesById(document.graph());
    const off = !ids.every((id) => nodes.get(id)?.off);
    if (edit(setOff(ids, off))) tell(view, off ? "Bypassed" : "No longer bypassed");
  },
} satisfies Command;
