import { lazy, Suspense } from "react";
import { useGraph } from "../stores/board-context";

const OverviewMap = lazy(() => import("./OverviewMap"));

/** Below this a board is seen whole, and a small picture of it says nothing. */
const worthIt = 24;

export function Overview() {
  const large = useGraph((graph) => graph.nodes.length >= worthIt);
  return (
    large && (
      <Suspense>
        <OverviewMap />
      </Suspense>
    )
  );
}
