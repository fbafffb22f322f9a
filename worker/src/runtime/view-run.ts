import type { Run } from "@aktion/schema/api/runs";
import { progressOf, takesOf, waitOf, type RunState } from "@aktion/schema/run/state";

/** A run as callers see it: nothing of makers' handles, nothing of the graph. */
export function viewOf(state: RunState, seq: number): Pick<Run, "nodes" | "status" | "seq"> {
  const nodes = Object.fromEntries(
    Object.entries(state.nodes).map(([id, node]) => {
      const waits = waitOf(node);
      return [
        id,
        {
          status: node.status,
          progress: progressOf(node),
          takes: [...takesOf(node)],
          ...(waits ? { waits } : {}),
          ...(node.error ? { error: node.error } : {}),
        },
      ];
    }),
  );
  return { nodes, status: state.status, seq };
}
