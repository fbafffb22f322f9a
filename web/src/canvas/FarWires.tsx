import { useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { carriedBy } from "./carried";
import { layPicture, type FarPicture } from "./far-picture";
import { drawStrands, strandsOf, type Strand } from "./far-wires";
import type { Flow } from "./flow";
import type { FlowNode, WireEdge } from "./flow-adapter";

/** Every wire of a large board seen from afar, as one picture behind the cards. */
export default function FarWires({ flow }: { flow: Flow }) {
  const store = useStoreApi<FlowNode>();
  useEffect(() => {
    // Led anew at the next drawing, however often the cards move before it.
    let strands: readonly Strand[] | null = null;
    // The wires of what is carried have a picture of their own; only they are led anew as it moves.
    let carried: ReadonlySet<string> | null = null;
    let onHand: FarPicture | null = null;
    const wiresOf = (held: boolean) => {
      const { nodes, edges } = flow.store.getState();
      const going = ({ source, target }: WireEdge) =>
        carried !== null && (carried.has(source) || carried.has(target));
      return strandsOf(nodes, carried ? edges.filter((edge) => going(edge) === held) : edges);
    };
    const picture = layPicture(store, "wires", (context, lens) => {
      strands ??= wiresOf(false);
      drawStrands(context, strands, lens);
    });
    const follow = () => {
      const now = carriedBy(flow);
      if (now !== null && now.size === carried?.size) return onHand?.redraw();
      carried = now;
      onHand?.stop();
      onHand =
        now &&
        layPicture(store, "heldWires", (context, lens) => {
          drawStrands(context, wiresOf(true), lens);
        });
      strands = null;
      picture.redraw();
    };
    const unlisten = flow.store.subscribe(follow);
    return () => {
      unlisten();
      onHand?.stop();
      picture.stop();
    };
  }, [store, flow]);
  return null;
}
