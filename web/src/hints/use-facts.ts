import { useEffect, useMemo, useState } from "react";
import { boxOf } from "../canvas/boxes";
import { useBoard, useEstimate, useGraph, useRuns, useView } from "../stores/board-context";
import type { BoardSession } from "../stores/board-session";
import { isRunning, takesOfNode } from "../stores/runs";
import type { Facts } from "./hints";

function noneInSight({ canvas, document }: BoardSession): boolean {
  const box = globalThis.document.querySelector(".react-flow")?.getBoundingClientRect();
  if (!box || !canvas.current) return false;
  const from = canvas.current.toBoard({ x: box.left, y: box.top });
  const to = canvas.current.toBoard({ x: box.right, y: box.bottom });
  const graph = document.graph();
  return graph.nodes.every((node) => {
    const { x, y, w, h } = boxOf(graph, node);
    return x > to.x || y > to.y || x + w < from.x || y + h < from.y;
  });
}

/** Looked at when the board has come to rest after a pan or a zoom. */
function useLost(): boolean {
  const session = useBoard();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const moved = globalThis.document.querySelector(".react-flow__viewport");
    if (!moved) return undefined;
    let timer = 0;
    const look = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setLost(noneInSight(session)), 400);
    };
    const watch = new MutationObserver(look);
    watch.observe(moved, { attributes: true, attributeFilter: ["style"] });
    return () => {
      clearTimeout(timer);
      watch.disconnect();
    };
  }, [session]);
  return lost;
}

export function useFacts(): Facts {
  const nodes = useGraph((graph) => graph.nodes.length);
  const wires = useGraph((graph) => graph.edges.length);
  const sections = useGraph((graph) => graph.sections.length);
  const circled = useGraph((graph) => graph.nodes.filter(({ take }) => take).length);
  const selected = useView((state) => state.selected.size);
  const only = useView((state) => (state.selected.size === 1 ? [...state.selected][0]! : ""));
  const takes = useRuns((state) => takesOfNode(state, only).length);
  const made = useRuns((state) => Object.values(state.takes).some((list) => list.length > 0));
  const running = useRuns(isRunning);
  const ready = useEstimate(
    ({ estimate }) =>
      estimate !== null && estimate.problems.length === 0 && Object.keys(estimate.nodes).length > 0,
  );
  const listed = useView(({ sheet }) => sheet === "palette" || sheet === "shortcuts");
  const lost = useLost();
  return useMemo(
    () => ({
      nodes,
      wires,
      sections,
      circled,
      selected,
      takes,
      made,
      running,
      ready,
      listed,
      lost,
    }),
    [nodes, wires, sections, circled, selected, takes, made, running, ready, listed, lost],
  );
}
