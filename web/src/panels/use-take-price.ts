import type { RunEstimate } from "@aktion/schema/api/runs";
import { useEffect, useState } from "react";
import { api } from "../api/api";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import { useBoard, useGraph } from "../stores/board-context";

interface TakePrice {
  readonly estimate: RunEstimate | null;
  readonly trouble: string | null;
}

/** What so many new takes of a node would cost and take, asked anew as the board changes. */
export function useTakePrice(node: string, count: number): TakePrice {
  const { boardId, estimating } = useBoard();
  const graph = useGraph((now) => now);
  const [told, setTold] = useState<TakePrice & { count: number }>({
    estimate: null,
    trouble: null,
    count: 0,
  });
  useEffect(() => {
    let turn = new AbortController();
    const ask = () => {
      turn.abort();
      const { signal } = (turn = new AbortController());
      const body = { boardId, graph, newTake: [{ node, count }] };
      call(api.estimateRun, { body, signal }).then(
        (estimate) => {
          const [problem] = estimate.problems;
          const trouble = problem?.message ?? null;
          if (!signal.aborted) setTold({ estimate: problem ? null : estimate, trouble, count });
        },
        (error: unknown) => {
          const trouble = toApiError(error).message;
          if (!signal.aborted) setTold({ estimate: null, trouble, count });
        },
      );
    };
    ask();
    // The whole board's estimate is asked anew after every run: then this one is too.
    const unlisten = estimating.store.subscribe((next, before) => {
      if (next.estimate !== before.estimate) ask();
    });
    return () => {
      unlisten();
      turn.abort();
    };
  }, [boardId, estimating, graph, node, count]);
  return told.count === count ? told : { estimate: null, trouble: null };
}
