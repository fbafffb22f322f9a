import type { Graph, GraphNode } from "@aktion/schema/graph/graph";
import type { NodeKind } from "@aktion/schema/nodes/define";
import { kindOf } from "@aktion/schema/nodes/registry";
import { isCut, shownPort } from "../previews/preview-room";
import { heldAsset } from "../previews/shown-takes";
import type { BoardSession } from "../stores/board-session";
import { nodesById, wiringOf } from "../stores/graph-index";
import { statusOf, takesOfNode } from "../stores/runs";
import { chosenTakes, mediaOf, type Media } from "../stores/takes";
import { headHeight } from "./card-layout";
import type { CardNode } from "./flow-adapter";
import type { FarCard } from "./far-drawing";

const most = 9;

const wordsOf = ({ text }: GraphNode["params"]): string =>
  typeof text === "string" ? text.trim().slice(0, 120) : "";

function takesOf({ runs, uploads }: BoardSession, node: GraphNode) {
  const held = heldAsset(node);
  if (held) {
    const media = uploads.store.getState().kept[held.id] ?? mediaOf(held.id, held.kind);
    return { media: [media], words: "" };
  }
  const takes = chosenTakes(takesOfNode(runs.getState(), node.id), node.take ?? null);
  return { media: takes.flatMap(({ media }) => media), words: takes[0]?.text ?? "" };
}

/** The pictures on a card: its takes, or the first of each shot that is cut into it. */
function picturesOf(session: BoardSession, graph: Graph, node: GraphNode, kind: NodeKind) {
  if (!isCut(kind)) return takesOf(session, node);
  const nodes = nodesById(graph);
  const media: Media[] = [];
  for (const { from, to } of wiringOf(graph).into(node.id)) {
    const shot = to.port === "shots" ? nodes.get(from.node) : undefined;
    const [first] = shot ? takesOf(session, shot).media : [];
    if (first) media.push(first);
  }
  return { media, words: "" };
}

/** A card as it is drawn from afar: the same that its own element would show there. */
export function farCardOf(session: BoardSession, graph: Graph, card: CardNode): FarCard | null {
  const node = nodesById(graph).get(card.id);
  if (!node) return null;
  const { preview, panel, handles } = card.data.layout;
  const kind = kindOf(node.kind);
  const { media, words } = kind
    ? picturesOf(session, graph, node, kind)
    : { media: [], words: `"${node.kind}"` };
  const seen = media.filter((one) => one.kind !== "audio").slice(0, most);
  const port = kind ? shownPort(kind) : null;
  const plain = preview + panel === 0;
  const { estimate } = session.estimating.store.getState();
  return {
    x: card.position.x,
    y: card.position.y,
    w: card.width ?? 0,
    h: card.height ?? 0,
    head: headHeight,
    preview,
    panel,
    type: handles.findLast(({ side }) => side === "source")?.type ?? null,
    media: port === "image" || port === "video" || (kind && isCut(kind)) ? seen : [],
    words: plain ? node.name || wordsOf(node.params) || (kind?.title ?? node.kind) : words,
    status: statusOf(session.runs.getState(), node.id),
    stale: estimate?.nodes[node.id]?.stale ?? false,
    dashed: node.off || !kind,
    selected: card.selected ?? false,
  };
}
