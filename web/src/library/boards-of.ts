import type { Asset } from "@aktion/schema/api/assets";
import type { Recipe } from "@aktion/schema/api/recipe";
import type { TakeSettings } from "@aktion/schema/api/takes";
import type { Graph, GraphEdge, GraphNode, GraphSettings } from "@aktion/schema/graph/graph";
import { portOf } from "@aktion/schema/graph/ports";
import { kindOf } from "@aktion/schema/nodes/registry";

/** Boards that begin with a file of the library. */
type File = Pick<Asset, "id" | "kind" | "name">;

const uploadKinds = {
  image: "image-upload",
  video: "video-upload",
  audio: "audio-upload",
} as const;

const apart = 340;
const usualWidth = 280;

/** A node as it is handed in: what it leaves out the studio fills in. */
type NodeStart = Pick<GraphNode, "id" | "kind" | "params" | "position"> & Partial<GraphNode>;

export interface GraphStart {
  readonly format: 1;
  readonly settings: Partial<GraphSettings>;
  readonly nodes: readonly NodeStart[];
  readonly edges: readonly GraphEdge[];
}

/** Unlike any that a board has: those are counted. */
const newId = (): string => `f${crypto.randomUUID().slice(0, 12)}`;

const uploadOf = ({ id, kind, name }: File, position: NodeStart["position"]): NodeStart => ({
  id: newId(),
  kind: uploadKinds[kind],
  params: { assetId: id },
  position,
  name: name.slice(0, 80),
});

export function boardOfFile(file: File) {
  const node = uploadOf(file, { x: 0, y: 0 });
  const settings = { title: file.name.slice(0, 200) };
  const graph: GraphStart = { format: 1, settings, nodes: [node], edges: [] };
  return { graph, node: node.id };
}

/** The file as one more card, right of all that is there. */
export function withFile(graph: Graph, file: File) {
  const ends = graph.nodes.map(({ position, size }) => position.x + (size?.w ?? usualWidth));
  const x = ends.length > 0 ? Math.max(...ends) + apart - usualWidth : 0;
  const y = graph.nodes.length > 0 ? Math.min(...graph.nodes.map(({ position }) => position.y)) : 0;
  const node = uploadOf(file, { x, y });
  return { graph: { ...graph, nodes: [...graph.nodes, node] }, node: node.id };
}

const typeOf = (nodes: ReadonlyMap<string, GraphNode>, { from }: GraphEdge): string | undefined =>
  portOf(kindOf(nodes.get(from.node)?.kind ?? "")?.outputs, from.port)?.type;

/**
 * Which file came along which wire: of each kind of media in the order of the ports, where there are as
 * many files as wires; null where that can't be told, as with lists.
 */
function filesByEdge(
  { nodes, edges, node }: TakeSettings,
  inputs: Recipe["inputs"],
): ReadonlyMap<string, File> | null {
  const byId = new Map(nodes.map((one) => [one.id, one]));
  const ports = Object.keys(kindOf(byId.get(node)?.kind ?? "")?.inputs ?? {});
  const into = edges
    .filter(({ to }) => to.node === node)
    .toSorted(
      (one, other) =>
        ports.indexOf(one.to.port) - ports.indexOf(other.to.port) || one.order - other.order,
    );
  const found = new Map<string, File>();
  for (const media of ["image", "video", "audio"] as const) {
    const wires = into.filter((edge) => typeOf(byId, edge) === media);
    const files = inputs.flatMap(({ asset }) => (asset?.kind === media ? [asset] : []));
    if (wires.length > 0 && files.length !== wires.length) return null;
    for (const [place, wire] of wires.entries()) {
      const file = files[place]!;
      const own = byId.get(wire.from.node);
      const isUpload = own?.kind === uploadKinds[media];
      if (isUpload && own.params["assetId"] !== file.id) return null;
      if (!isUpload) found.set(wire.id, file);
    }
  }
  return found;
}

/**
 * The node as it was asked. What had been made for it comes as files, so that it gets the same again;
 * where it can't be told which file was which, all that led into it comes along as it stood.
 */
export function recreated(settings: TakeSettings, { inputs, node: made }: Recipe): GraphStart {
  const files = filesByEdge(settings, inputs);
  const target = settings.nodes.find(({ id }) => id === settings.node);
  const graph = {
    format: 1 as const,
    settings: { title: target?.name || made.title, tier: settings.tier },
  };
  // Takes belong to the board they were made on.
  const plain = (node: GraphNode): GraphNode => ({ ...node, take: null });
  if (!files || !target)
    return { ...graph, nodes: settings.nodes.map(plain), edges: settings.edges };
  const kept = new Set([target.id]);
  // From the node back along every wire that no file stands for.
  const open = [target.id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const edge of settings.edges) {
      if (edge.to.node !== next || files.has(edge.id) || kept.has(edge.from.node)) continue;
      kept.add(edge.from.node);
      open.push(edge.from.node);
    }
  }
  const byId = new Map(settings.nodes.map((node) => [node.id, node]));
  const uploads = new Map<string, NodeStart>();
  const edges = settings.edges.filter(({ id, to }) => kept.has(to.node) && !files.has(id));
  for (const edge of settings.edges) {
    const file = files.get(edge.id);
    if (!file) continue;
    const source = `${edge.from.node} ${file.id}`;
    const before = byId.get(edge.from.node)!;
    const made = uploads.get(source) ?? uploadOf(file, before.position);
    uploads.set(source, { ...made, name: before.name || made.name });
    edges.push({ ...edge, from: { node: made.id, port: file.kind } });
  }
  const nodes = settings.nodes.filter(({ id }) => kept.has(id)).map(plain);
  return { ...graph, nodes: [...nodes, ...uploads.values()], edges };
}
