import { disconnect, partOf, removeNodes } from "@aktion/schema/graph/edits";
import { removeSections } from "@aktion/schema/graph/sections";
import * as says from "#words/commands";
import type { BoardSession } from "../stores/board-session";
import { select } from "../stores/view";
import { showUndo } from "../ui/undo-bar";

const goneWords = (nodes: number, sections: number): string => {
  if (sections === 0) return says.nodes(nodes);
  if (nodes === 0) return says.sections(sections);
  return says.nodesAndSections(says.nodes(nodes), says.sections(sections));
};

/** Wires that are only selected go too; what was made on a node stays kept for when it comes back. */
export function deleteSelected({ document, view, edit }: BoardSession): void {
  const { selected, wires, sections } = view.getState();
  const before = document.graph();
  const edges = before.edges.filter(
    ({ id, from, to }) => wires.has(id) || selected.has(from.node) || selected.has(to.node),
  );
  const removed = { ...partOf(before, selected, sections), edges };
  if (!edit((graph) => removeSections(sections)(removeNodes(selected)(disconnect(wires)(graph)))))
    return;
  const after = document.graph();
  select(view, []);
  if (selected.size + sections.size === 0) return;
  showUndo({
    words: says.deleted(goneWords(selected.size, sections.size)),
    undo: () => {
      if (document.graph() === after) return document.undo();
      edit((graph) => {
        const there = new Set(graph.nodes.map((node) => node.id));
        const back = removed.nodes.filter((node) => !there.has(node.id));
        const all = new Set([...there, ...back.map((node) => node.id)]);
        const wired = new Set(graph.edges.map((edge) => edge.id));
        const joined = removed.edges.filter(
          (edge) => !wired.has(edge.id) && all.has(edge.from.node) && all.has(edge.to.node),
        );
        const framed = new Set(graph.sections.map((section) => section.id));
        const frames = removed.sections.filter((section) => !framed.has(section.id));
        return {
          ...graph,
          nodes: [...graph.nodes, ...back],
          edges: [...graph.edges, ...joined],
          sections: [...graph.sections, ...frames],
        };
      });
    },
  });
}
