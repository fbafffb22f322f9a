import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../api/call";
import { callOpenly } from "../api/call-openly";
import { queryClient } from "../api/query-client";
import { templateApi } from "./template-api";

export interface Sought {
  readonly q: string;
  readonly sort: "newest" | "used";
  readonly mine: boolean;
  readonly tag: string | null;
}

const pageSize = 24;

export const galleryQuery = ({ q, sort, mine, tag }: Sought) =>
  infiniteQueryOptions({
    queryKey: ["templates", "list", { q, sort, mine, tag }],
    queryFn: ({ pageParam, signal }) =>
      call(templateApi.list, {
        query: {
          sort,
          limit: pageSize,
          cursor: pageParam,
          ...(q && { q }),
          ...(tag && { tag }),
          ...(mine && { mine: "1" as const }),
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });

export const templateQuery = (slug: string, version: number | null) =>
  queryOptions({
    queryKey: ["templates", "one", slug, version],
    queryFn: ({ signal }) =>
      callOpenly(templateApi.get, {
        path: { slug },
        query: version === null ? {} : { version },
        signal,
      }),
  });

export const refreshTemplates = () => queryClient.invalidateQueries({ queryKey: ["templates"] });

/** One's own, the newest first: enough to choose from. */
export const myTemplatesQuery = queryOptions({
  queryKey: ["templates", "mine"],
  queryFn: ({ signal }) => call(templateApi.list, { query: { mine: "1", limit: 100 }, signal }),
});
