import type { GraphEdit } from "./edits";
import { withParams } from "./written";

/** Takes enhanced words for a prompt, and keeps what the filmmaker wrote beside them. */
export const takeEnhanced =
  (id: string, name: string, words: string): GraphEdit =>
  (graph) => {
    const node = graph.nodes.find((one) => one.id === id);
    const before = node?.params[name];
    if (!node || typeof before !== "string" || before === words) return graph;
    const first = node.written?.[name] ?? before;
    const changed = withParams(node, { ...node.params, [name]: words });
    const isOwn = first.trim() === "" || first === words;
    const next = isOwn ? changed : { ...changed, written: { ...changed.written, [name]: first } };
    return { ...graph, nodes: graph.nodes.map((one) => (one === node ? next : one)) };
  };
