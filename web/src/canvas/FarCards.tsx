import type { Graph } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import { useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { shownPort } from "../previews/preview-room";
import { useBoard } from "../stores/board-context";
import type { BoardSession } from "../stores/board-session";
import { nodesById } from "../stores/graph-index";
import { carriedBy, carriedSince, type Stood } from "./carried";
import { farCardOf } from "./far-cards";
import { coloursOf, drawFarCard, drawGround, type FarCard } from "./far-drawing";
import { layPicture, type FarPicture, type Lens } from "./far-picture";
import { fetchThumbs } from "./far-thumbs";
import type { Flow } from "./flow";
import { isCard, type CardNode, type FlowNode } from "./flow-adapter";

/** News and pictures come in crowds. */
const crowd = 200;

/**
 * Every card of a large board seen from afar, as one picture. The cards themselves are there, empty:
 * they are pointed at, held and read out as ever.
 */
export default function FarCards({ flow }: { flow: Flow }) {
  const session = useBoard();
  const store = useStoreApi<FlowNode>();
  useEffect(() => {
    const { document, runs, estimating, uploads } = session;
    const redraw = (pause?: number) => {
      picture.redraw(pause);
      onHand?.redraw(pause);
    };
    const thumbs = fetchThumbs(() => redraw(crowd));
    // A card keeps its object until it moves or is chosen; what else it shows comes from the stores.
    let looks = new WeakMap<CardNode, FarCard | null>();
    const lookOf = (graph: Graph, card: CardNode) => {
      const known = looks.get(card);
      const look = known === undefined ? farCardOf(session, graph, card) : known;
      looks.set(card, look);
      return look;
    };
    const anew = () => {
      looks = new WeakMap();
      redraw(crowd);
    };
    // What is carried has a picture of its own, that is moved and not drawn again; the others stand still.
    let carried: ReadonlySet<string> | null = null;
    let onHand: FarPicture | null = null;
    let stood: Stood = new Map();
    const paint = (context: CanvasRenderingContext2D, lens: Lens, held: boolean) => {
      const colour = coloursOf(context.canvas);
      const graph = document.graph();
      const { nodes } = flow.store.getState();
      const cards = nodes.filter(isCard).filter(({ id }) => (carried?.has(id) ?? false) === held);
      if (held) stood = new Map(cards.map(({ id, position }) => [id, position]));
      else
        for (const node of nodes)
          if (!isCard(node)) drawGround(context, node, lens, colour("--hover"));
      // What is selected lies over the others.
      for (const chosen of [false, true])
        for (const card of cards) {
          if ((card.selected ?? false) !== chosen) continue;
          const look = lookOf(graph, card);
          if (look) drawFarCard(context, look, lens, colour, thumbs.of);
        }
    };
    const picture = layPicture(store, "cards", (context, lens) => paint(context, lens, false));
    const follow = () => {
      const now = carriedBy(flow);
      if (now === null || now.size !== carried?.size) {
        carried = now;
        onHand?.stop();
        onHand =
          now && layPicture(store, "heldCards", (context, lens) => paint(context, lens, true));
        return picture.redraw();
      }
      const way = carriedSince(stood, flow);
      if (way) onHand?.shift(way);
      else onHand?.redraw();
    };
    const box = store.getState().domNode;
    box?.setAttribute("data-pictured", "");
    const unlisten = [
      flow.store.subscribe(follow),
      document.store.subscribe(anew),
      runs.subscribe(anew),
      estimating.store.subscribe(anew),
      uploads.store.subscribe(anew),
      watchOpening(session, box),
      () => box?.removeAttribute("data-pictured"),
    ];
    return () => {
      for (const stop of unlisten) stop();
      thumbs.stop();
      onHand?.stop();
      picture.stop();
    };
  }, [session, store, flow]);
  return null;
}

/** A double click on a card's picture looks at it, as it does near. */
function watchOpening({ document, runs, view }: BoardSession, box: HTMLElement | null): () => void {
  const gone = new AbortController();
  const open = ({ target }: MouseEvent) => {
    const card = target instanceof Element && target.closest(".react-flow__node-card");
    const id = card ? (card.getAttribute("data-id") ?? "") : "";
    const kind = kindOf(nodesById(document.graph()).get(id)?.kind ?? "");
    const port = kind && shownPort(kind);
    const takes = runs.getState().takes[id];
    if ((port === "image" || port === "video") && takes?.length)
      view.setState({ viewer: { node: id, take: null } });
  };
  box?.addEventListener("dblclick", open, { signal: gone.signal });
  return () => gone.abort();
}
