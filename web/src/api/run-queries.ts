import type { RunSummary } from "@aktion/schema/api/runs";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api";
import { call } from "./call";

export interface Going {
  readonly running: readonly RunSummary[];
  /** In the order they will start. */
  readonly waiting: readonly RunSummary[];
}

/** What runs and what waits, over all boards. The rail that asks may go for another while it is answered. */
export const goingQuery = queryOptions({
  queryKey: ["runs", "going"],
  queryFn: async (): Promise<Going> => {
    const of = (status: "running" | "waiting") =>
      call(api.listRuns, { query: { status, limit: 100 } });
    const [running, waiting] = await Promise.all([of("running"), of("waiting")]);
    return { running: running.items, waiting: waiting.items };
  },
  staleTime: 1000,
});

export const goingCount = ({ running, waiting }: Going): number => running.length + waiting.length;

/** All runs, newest first; what still goes is among them. */
export const pastQuery = infiniteQueryOptions({
  queryKey: ["runs", "past"],
  queryFn: ({ pageParam, signal }) =>
    call(api.listRuns, { query: { cursor: pageParam, limit: 30 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
});

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ["runs", "one", id],
    queryFn: ({ signal }) => call(api.getRun, { path: { id }, signal }),
    staleTime: 2000,
  });
