import type { RunEvent } from "@aktion/schema/run/events";
import { isOver, type RunState } from "@aktion/schema/run/state";
import type { RunOrder } from "../ports/outside";

/** How a run begins, as its order says. */
export function startEvents(order: RunOrder, at: number): RunEvent[] {
  const { scope: nodes, tier, tiers, chains, slots, numbers, fresh, pinned, cast = {} } = order;
  return [
    { type: "run-started", at, tier, tiers, nodes, chains, slots, numbers, fresh, cast },
    ...pinned.map(({ node, takes }) => ({ type: "node-pinned" as const, at, node, takes })),
  ];
}

/** A run that is over, or was cancelled before, is not cancelled again. */
export function cancelEvents({ status, cancelled }: RunState, at: number): RunEvent[] {
  if (cancelled || isOver(status)) return [];
  const begun = status === "running";
  return [
    { type: "run-cancelled", at },
    // What has begun ends only when its makers were told.
    ...(begun ? [] : [{ type: "run-finished" as const, at, status: "cancelled" as const }]),
  ];
}
