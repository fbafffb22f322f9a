import type { Graph, GraphNode } from "@aktion/schema/graph/graph";
import type { NodeKind } from "@aktion/schema/nodes/define";
import { kindOf } from "@aktion/schema/nodes/registry";
import { shownOnNode, type Shown } from "../picture/shown-on-node";
import { isCut, shownPort } from "../previews/preview-room";
import { heldAsset } from "../previews/shown-takes";
import type { BoardSession } from "../stores/board-session";
import { nodesById, wiringOf } from "../stores/graph-index";
import { statusOf } from "../stores/runs";
import { headHeight, madeType } from "./card-layout";
import type { CardNode } from "./flow-adapter";
import type { FarCard } from "./far-drawing";

const most = 9;

const wordsOf = ({ text }: GraphNode["params"]): string =>
  typeof text === "string" ? text.trim().slice(0, 120) : "";

function shownNow({ runs, uploads }: BoardSession, node: GraphNode): Shown {
  const held = heldAsset(node);
  const kept = held && uploads.store.getState().kept[held.id];
  return kept ? { media: [kept], text: null } : shownOnNode(node, runs.getState());
}

/** The pictures on a card: its takes, or the first of each shot that is cut into it. */
function picturesOf(session: BoardSession, graph: Graph, node: GraphNode, kind: NodeKind): Shown {
  if (!isCut(kind)) return shownNow(session, node);
  const nodes = nodesById(graph);
  const media = wiringOf(graph)
    .intoPort(node.id, "shots")
    .flatMap(({ from }) => {
      const shot = nodes.get(from.node);
      return shot ? shownNow(session, shot).media.slice(0, 1) : [];
    });
  return { media, text: null };
}

/** A card as it is drawn from afar: the same that its own element would show there. */
export function farCardOf(session: BoardSession, graph: Graph, card: CardNode): FarCard | null {
  const node = nodesById(graph).get(card.id);
  if (!node) return null;
  const { layout } = card.data;
  const { preview, panel } = layout;
  const kind = kindOf(node.kind);
  const { media, text } = kind
    ? picturesOf(session, graph, node, kind)
    : { media: [], text: `"${node.kind}"` };
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
    type: madeType(layout),
    media: port === "image" || port === "video" || (kind && isCut(kind)) ? seen : [],
    words: plain ? node.name || wordsOf(node.params) || (kind?.title ?? node.kind) : (text ?? ""),
    status: statusOf(session.runs.getState(), node.id),
    stale: estimate?.nodes[node.id]?.stale ?? false,
    dashed: node.off || !kind,
    selected: card.selected ?? false,
  };
}
