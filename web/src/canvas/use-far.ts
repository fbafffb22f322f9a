import { useStore, useStoreApi, type ReactFlowState } from "@xyflow/react";
import {
  createContext,
  createElement,
  use,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import { useGraph } from "../stores/board-context";
import { createFilling, type Filling as FillingCards } from "./filling";
import type { WireEdge } from "./flow-adapter";

/** From here on a wire is a hairline and a card a stamp: of many, all are drawn as one picture. */
const farZoom = 0.2;
const many = 150;

/** Whether cards are left empty, since there is a picture of them all. */
const Drawn = createContext(false);
const Filling = createContext<FillingCards | null>(null);

function useSeen() {
  const far = useStore(({ transform }: ReactFlowState) => transform[2] < farZoom);
  const crowded = useGraph((graph) => graph.nodes.length >= many);
  return { far, seen: far && crowded };
}

/** Hundreds of cards are emptied when there is time for it, and filled a few at a time. */
export function Far({ children }: { children: ReactNode }) {
  const { seen } = useSeen();
  const store = useStoreApi();
  const [filling] = useState(() => createFilling(store));
  const drawn = createElement(Drawn, { value: useDeferredValue(seen) }, children);
  return createElement(Filling, { value: filling }, drawn);
}

/** Whether a card shows nothing of its own: it is in the picture, or was and waits for its turn. */
export function useEmpty(id: string): boolean {
  const drawn = use(Drawn);
  const filling = use(Filling);
  const [empty, setEmpty] = useState(drawn);
  if (drawn && !empty) setEmpty(true);
  useEffect(
    () => (drawn || !empty ? undefined : filling?.wait(id, () => setEmpty(false))),
    [drawn, empty, filling, id],
  );
  return empty;
}

/** The wires that React Flow draws, and whether wires and cards are drawn as one picture each. */
export function useFar(edges: WireEdge[]) {
  const { far, seen } = useSeen();
  const drawn = use(Drawn);
  const filling = use(Filling);
  // The pictures stay until the last card is filled.
  const [stays, setStays] = useState(seen);
  if (seen && !stays) setStays(true);
  useEffect(
    () => (seen || drawn || !stays ? undefined : filling?.whenDone(() => setStays(false))),
    [seen, drawn, stays, filling],
  );
  const lean = (far || stays) && edges.length >= many;
  const shown = useMemo(
    () => (lean ? edges.filter((edge) => edge.selected) : edges),
    [edges, lean],
  );
  return { lean, shown, pictured: stays };
}
