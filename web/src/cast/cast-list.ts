import type { CastMember } from "@aktion/schema/api/cast";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../api/call";
import { queryClient } from "../api/query-client";
import { castApi } from "./cast-api";

async function readCast(signal: AbortSignal): Promise<readonly CastMember[]> {
  const members: CastMember[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(castApi.list, { query: { cursor, limit: 100 }, signal });
    members.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return members;
}

/** The whole cast, the newest member first: few enough to be read at once. */
export const castQuery = queryOptions({
  queryKey: ["cast"],
  queryFn: ({ signal }) => readCast(signal),
});

/** Changes the cast as it is shown, ahead of the server. */
export const showCast = (change: (cast: readonly CastMember[]) => readonly CastMember[]): void => {
  queryClient.setQueryData(castQuery.queryKey, (cast) => cast && change(cast));
};

export const refreshCast = () => queryClient.invalidateQueries({ queryKey: castQuery.queryKey });
