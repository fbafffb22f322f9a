import type { BoardSummary } from "@aktion/schema/api/boards";
import { infiniteQueryOptions, type InfiniteData } from "@tanstack/react-query";
import { api } from "../../api/api";
import { call } from "../../api/call";
import { queryClient } from "../../api/query-client";

interface WallPart {
  items: BoardSummary[];
  next: string | null;
}

type Wall = InfiniteData<WallPart, string | undefined>;

export const wallQuery = infiniteQueryOptions({
  queryKey: ["boards"],
  queryFn: ({ pageParam, signal }) =>
    call(api.listBoards, { query: { cursor: pageParam, limit: 48 }, signal }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }) => next,
  // Covers change while a board is open, so a return to the wall looks again.
  staleTime: 0,
});

/** Changes the boards of the wall as it is shown, ahead of the server and of what it is answering. */
export function changeWall(change: (items: BoardSummary[]) => BoardSummary[]): void {
  void queryClient.cancelQueries({ queryKey: wallQuery.queryKey });
  queryClient.setQueryData<Wall>(
    wallQuery.queryKey,
    (wall) =>
      wall && {
        ...wall,
        pages: wall.pages.map((page) => ({ ...page, items: change(page.items) })),
      },
  );
}

/** Puts a board first: the wall is in the order of work. */
export function addToWall(board: BoardSummary): void {
  queryClient.setQueryData<Wall>(wallQuery.queryKey, (wall) => {
    const [first, ...rest] = wall?.pages ?? [];
    if (!wall || !first) return wall;
    return { ...wall, pages: [{ ...first, items: [board, ...first.items] }, ...rest] };
  });
}

export const refreshWall = () => queryClient.invalidateQueries({ queryKey: wallQuery.queryKey });
