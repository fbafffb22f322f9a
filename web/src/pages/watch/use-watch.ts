import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { watch, WatchShot } from "@aktion/schema/api/watch";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { callOpenly } from "../../api/call-openly";
import { watchApi } from "../../watch/watch-api";

export type Watched = AnswerOf<typeof watch>;

/** What a link shows, looked at again now and then: others note and approve meanwhile. */
export function useWatch(token: string) {
  const client = useQueryClient();
  const queryKey = ["watch", token];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => callOpenly(watchApi.look, { path: { token }, signal }),
    refetchInterval: 20_000,
    staleTime: 10_000,
  });
  /** What is kept stands; an answer on its way that does not know of it is not waited for. */
  const change = (take: string, edit: (shot: WatchShot) => WatchShot) => {
    void client.cancelQueries({ queryKey });
    client.setQueryData<Watched>(queryKey, (seen) =>
      seen
        ? { ...seen, shots: seen.shots.map((shot) => (shot.take === take ? edit(shot) : shot)) }
        : seen,
    );
  };
  return {
    query,
    async write(note: {
      id: string;
      take: string;
      at: number | null;
      words: string;
      name: string;
    }) {
      const kept = await callOpenly(watchApi.note, { path: { token }, body: note });
      change(note.take, (shot) => ({
        ...shot,
        notes: [...shot.notes.filter(({ id }) => id !== kept.id), kept],
      }));
    },
    async approve(take: string, name: string, approved: boolean) {
      const answer = await callOpenly(watchApi.approve, {
        path: { token },
        body: { take, name, approved },
      });
      change(take, (shot) => ({ ...shot, ...answer }));
    },
  };
}
