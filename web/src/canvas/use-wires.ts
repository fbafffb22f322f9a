import { useStore, type ReactFlowState } from "@xyflow/react";
import { useMemo } from "react";
import type { WireEdge } from "./flow-adapter";

/** From here on a wire is a hairline that nobody takes hold of. */
const farZoom = 0.2;
const many = 150;

/** The wires that React Flow draws, and whether all of them are drawn as one picture. */
export function useWires(edges: WireEdge[], first: number) {
  // Before it has measured itself its zoom is not that of the board yet.
  const far = useStore(({ width, transform }: ReactFlowState) => {
    const zoom = width > 0 ? transform[2] : first;
    return zoom < farZoom;
  });
  const lean = far && edges.length >= many;
  const shown = useMemo(
    () => (lean ? edges.filter((edge) => edge.selected) : edges),
    [edges, lean],
  );
  return { lean, shown };
}
