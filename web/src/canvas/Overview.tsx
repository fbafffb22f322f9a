import { Suspense } from "react";
import { useGraph } from "../stores/board-context";
import { latePart } from "../ui/late-part";

const OverviewMap = latePart(() => import("./OverviewMap"));

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
