import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { enhanceWords } from "@aktion/schema/api/enhance";
import type { Tier } from "@aktion/schema/graph/graph";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/call";
import { enhanceApi } from "./enhance-api";

export type Enhanced = AnswerOf<typeof enhanceWords>;

interface Ask {
  readonly text: string;
  readonly style: string;
  readonly tier: Tier;
}

let openings = 0;

/** Other words, asked for as soon as this is shown; once nobody waits for them they are called off. */
export function useEnhanced(ask: Ask) {
  // Each opening asks for itself: one closed a moment ago may still be called off under its own key.
  const [opening] = useState(() => ++openings);
  const [another, setAnother] = useState(0);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ["enhance", opening, ask, another],
    queryFn: ({ signal }) => call(enhanceApi, { body: { ...ask, another }, signal }),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
    networkMode: "always",
    refetchOnWindowFocus: false,
  });
  return {
    answer: isFetching ? undefined : data,
    error: isFetching ? null : error,
    again: () => void refetch(),
    another: () => setAnother(another + 1),
  };
}
