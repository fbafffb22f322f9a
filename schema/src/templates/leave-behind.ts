import type { Graph, GraphEdge, GraphNode, GraphSettings } from "../graph/graph";
import { graphFormat } from "../graph/graph";
import type { NodeKind } from "../nodes/define";
import { kindOf } from "../nodes/registry";
import { isSlot, travels } from "./travels";

/** What does not leave with a template, by what it is. */
export type Gone =
  | "file"
  | "person"
  | "note"
  | "take"
  | "caption"
  | "name"
  | "written"
  | "cuts"
  | "loose"
  | "unknown";

/** Words that everybody who sees the template can read. */
export interface PublicWords {
  /** The node as the template calls it; null for a section's title. */
  readonly node: string | null;
  readonly title: string;
  readonly label: string | null;
  readonly text: string;
}

export interface Leaving {
  readonly graph: Graph;
  readonly words: readonly PublicWords[];
  /** How many of each stay behind; what there is none of is not told. */
  readonly stays: Readonly<Partial<Record<Gone, number>>>;
  /** The board's ids of nodes, and what the template calls them. */
  readonly ids: ReadonlyMap<string, string>;
}

type Note = (gone: Gone) => void;

function settingsFor({ aspect, rate, identity }: GraphSettings): GraphSettings {
  const { strictness } = identity;
  return {
    title: "",
    aspect,
    rate,
    tier: "draft",
    cap: null,
    private: false,
    identity: { strictness },
  };
}

/** Only params of the kind that its field reads; nothing of a param nobody declared goes along. */
function paramsFor(kind: NodeKind, node: GraphNode, note: Note): GraphNode["params"] {
  const kept: GraphNode["params"] = {};
  for (const [name, { schema, edit }] of Object.entries(kind.params)) {
    const value = node.params[name];
    if (value === undefined || value === null || !schema.safeParse(value).success) continue;
    const travel = travels[edit.kind];
    if (travel === "file" || travel === "person") note(travel);
    else if (travel === "cuts") {
      if (Array.isArray(value) && value.length > 0) note("cuts");
    } else kept[name] = value;
  }
  return kept;
}

const holdsSlot = (kind: NodeKind): boolean =>
  Object.values(kind.params).some(({ edit }) => isSlot(edit.kind));

function nodeFor(id: string, node: GraphNode, kind: NodeKind, note: Note): GraphNode {
  const { position, size, off, identity, shot, take, written } = node;
  // A file's name, or a person's, is often the name of the card that shows them.
  const nameless = kind.makes === null && holdsSlot(kind);
  if (nameless && node.name) note("name");
  if (shot && (shot.scene || shot.number || shot.caption || shot.approved)) note("caption");
  if (take !== null) note("take");
  if (written) note("written");
  return {
    id,
    kind: kind.kind,
    params: paramsFor(kind, node, note),
    position: { x: position.x, y: position.y },
    size: size && { w: size.w, h: size.h },
    name: nameless ? "" : node.name,
    off,
    tier: null,
    take: null,
    identity: identity && { lock: identity.lock, strictness: identity.strictness },
    shot: null,
  };
}

function wordsOf(node: GraphNode, kind: NodeKind): PublicWords[] {
  const title = node.name || kind.title;
  const own = node.name ? [{ node: node.id, title: kind.title, label: null, text: node.name }] : [];
  const typed = Object.entries(kind.params).flatMap(([name, { label, edit }]) => {
    const text = node.params[name];
    return travels[edit.kind] === "words" && typeof text === "string" && text !== ""
      ? [{ node: node.id, title, label, text }]
      : [];
  });
  return [...own, ...typed];
}

/** Why a node stays behind whole: a note, a file or person that nothing uses, a kind nobody here knows. */
function whyLeft(node: GraphNode, wired: ReadonlySet<string>): Gone | null {
  const kind = kindOf(node.kind);
  if (!kind) return "unknown";
  if (Object.keys(kind.inputs).length + Object.keys(kind.outputs).length === 0) return "note";
  return kind.makes === null && holdsSlot(kind) && !wired.has(node.id) ? "loose" : null;
}

/**
 * A board's graph as it may leave its owner: every part is built anew from what may travel, so that
 * what is not named here does not go along. Ids are counted anew too.
 */
export function leaveBehind(graph: Graph): Leaving {
  const counts: Partial<Record<Gone, number>> = {};
  const note: Note = (gone) => {
    counts[gone] = (counts[gone] ?? 0) + 1;
  };
  const wired = new Set(graph.edges.flatMap(({ from, to }) => [from.node, to.node]));
  const ids = new Map<string, string>();
  const nodes: GraphNode[] = [];
  const words: PublicWords[] = [];
  for (const node of graph.nodes) {
    const left = whyLeft(node, wired);
    if (left !== null) {
      note(left);
      continue;
    }
    const kind = kindOf(node.kind)!;
    const id = `n${nodes.length + 1}`;
    ids.set(node.id, id);
    const kept = nodeFor(id, node, kind, note);
    nodes.push(kept);
    words.push(...wordsOf(kept, kind));
  }
  const edges = graph.edges.flatMap(({ from, to, order }): Omit<GraphEdge, "id">[] => {
    const [source, target] = [ids.get(from.node), ids.get(to.node)];
    if (source === undefined || target === undefined) return [];
    const ends = { from: { node: source, port: from.port }, to: { node: target, port: to.port } };
    return [{ ...ends, order }];
  });
  const sections = graph.sections.map(({ title, x, y, w, h }, place) => {
    if (title) words.push({ node: null, title, label: null, text: title });
    return { id: `s${place + 1}`, title, x, y, w, h };
  });
  return {
    graph: {
      format: graphFormat,
      settings: settingsFor(graph.settings),
      nodes,
      edges: edges.map((edge, place) => ({ id: `e${place + 1}`, ...edge })),
      sections,
    },
    words,
    stays: counts,
    ids,
  };
}
