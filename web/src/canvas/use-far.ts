import { useStore, type ReactFlowState } from "@xyflow/react";
import {
  createContext,
  createElement,
  use,
  useDeferredValue,
  useMemo,
  type ReactNode,
} from "react";
import { useGraph } from "../stores/board-context";
import type { WireEdge } from "./flow-adapter";

/** From here on a wire is a hairline and a card a stamp: of many, all are drawn as one picture. */
const farZoom = 0.2;
const many = 150;

/** Whether cards are left empty, since there is a picture of them all. */
export const Drawn = createContext(false);

function useSeen(first: number) {
  // Before it has measured itself its zoom is not that of the board yet.
  const far = useStore(({ width, transform }: ReactFlowState) => {
    const zoom = width > 0 ? transform[2] : first;
    return zoom < farZoom;
  });
  const crowded = useGraph((graph) => graph.nodes.length >= many);
  return { far, seen: far && crowded };
}

/** Hundreds of cards come back when there is time for them; the picture stays until they are there. */
export function Far({ first, children }: { first: number; children: ReactNode }) {
  const { seen } = useSeen(first);
  return createElement(Drawn, { value: useDeferredValue(seen) }, children);
}

/** The wires that React Flow draws, and whether wires and cards are drawn as one picture each. */
export function useFar(edges: WireEdge[], first: number) {
  const { far, seen } = useSeen(first);
  const drawn = use(Drawn);
  const lean = far && edges.length >= many;
  const shown = useMemo(
    () => (lean ? edges.filter((edge) => edge.selected) : edges),
    [edges, lean],
  );
  return { lean, shown, drawn, pictured: seen || drawn };
}
