import type { RunSummary } from "@aktion/schema/api/runs";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api } from "./api";
import { call } from "./call";

export interface Going {
  readonly running: readonly RunSummary[];
  /** In the order they will start. */
  readonly waiting: readonly RunSummary[];
}

/** What runs and what waits, over all boards. */
export const goingQuery = queryOptions({
  queryKey: ["runs", "going"],
  queryFn: async ({ signal }): Promise<Going> => {
    const of = (status: "running" | "waiting") =>
      call(api.listRuns, { query: { status, limit: 100 }, signal });
    const [running, waiting] = await Promise.all([of("running"), of("waiting")]);
    return { running: running.items, waiting: waiting.items };
  },
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
