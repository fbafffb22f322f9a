import { useCallback } from "react";
import { useBoard } from "../stores/board-context";
import { nodesById } from "../stores/graph-index";
import type { WiringSheet as Sheet } from "../stores/view";
import { ConnectList } from "./ConnectList";
import { WireList } from "./WireList";

/** Wiring by name: beside the card it is about. */
export function WiringSheet({ sheet }: { sheet: Sheet }) {
  const { canvas, document, view } = useBoard();
  const close = useCallback(() => view.setState({ sheet: null }), [view]);
  const [id] = view.getState().selected;
  const node = nodesById(document.graph()).get(id ?? "");
  const top = node && canvas.current?.toPage(node.position);
  const at = top
    ? { x: top.x + 40, y: top.y + 40 }
    : { x: innerWidth / 2 - 170, y: innerHeight / 6 };
  if (sheet === "connect")
    return id === undefined ? null : <ConnectList id={id} at={at} onClose={close} />;
  return <WireList sheet={sheet} at={at} onClose={close} />;
}
