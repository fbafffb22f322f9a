import type { CastMember } from "@aktion/schema/api/cast";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/call";
import { queryClient } from "../api/query-client";
import { castApi } from "./cast-api";
import { followTraining } from "./follow-training";

async function readCast(signal: AbortSignal): Promise<readonly CastMember[]> {
  const members: CastMember[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(castApi.list, { query: { cursor, limit: 100 }, signal });
    members.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  void followTraining(members, readAgain);
  return members;
}

/** The whole cast, the newest member first: few enough to be read at once. */
export const castQuery = queryOptions({
  queryKey: ["cast"],
  queryFn: ({ signal }) => readCast(signal),
});

function readAgain(): Promise<readonly CastMember[]> {
  return queryClient.query({ ...castQuery, staleTime: 0 });
}

/** Changes the cast as it is shown, ahead of the server and of what it is answering. */
export const showCast = (change: (cast: readonly CastMember[]) => readonly CastMember[]): void => {
  void queryClient.cancelQueries({ queryKey: castQuery.queryKey, exact: true });
  const shown = queryClient.setQueryData(castQuery.queryKey, (cast) => cast && change(cast));
  void followTraining(shown ?? [], readAgain);
};

/** Looks at the cast again, and at all that was asked of one member. */
export const refreshCast = () => queryClient.invalidateQueries({ queryKey: castQuery.queryKey });

/** What training a member would cost now. */
export const offerQuery = (id: string) =>
  queryOptions({
    queryKey: ["cast", id, "offer"],
    queryFn: ({ signal }) => call(castApi.offer, { path: { id }, signal }),
  });

/** Where a member plays. */
export const usesQuery = (id: string) =>
  queryOptions({
    queryKey: ["cast", id, "uses"],
    queryFn: ({ signal }) => call(castApi.uses, { path: { id }, signal }),
  });
