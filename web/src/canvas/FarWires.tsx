import { useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { layPicture } from "./far-picture";
import { drawStrands, strandsOf, type Strand } from "./far-wires";
import type { Flow } from "./flow";
import type { FlowNode } from "./flow-adapter";

/** Every wire of a large board seen from afar, as one picture behind the cards. */
export default function FarWires({ flow }: { flow: Flow }) {
  const store = useStoreApi<FlowNode>();
  useEffect(() => {
    // Led anew at the next drawing, however often the cards move before it.
    let strands: readonly Strand[] | null = null;
    const picture = layPicture(store, "wires", (context, lens) => {
      const { nodes, edges } = flow.store.getState();
      strands ??= strandsOf(nodes, edges);
      drawStrands(context, strands, lens);
    });
    const unlisten = flow.store.subscribe(() => {
      strands = null;
      picture.redraw();
    });
    return () => {
      unlisten();
      picture.stop();
    };
  }, [store, flow]);
  return null;
}
