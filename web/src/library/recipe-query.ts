import type { LibraryItem } from "@aktion/schema/api/library";
import { queryOptions } from "@tanstack/react-query";
import { ApiError } from "../api/api-error";
import { call } from "../api/call";
import { libraryApi } from "./library-api";

/** How a file came to be never changes; what it was made from may go, or its board. */
export const recipeQuery = (id: string) =>
  queryOptions({
    queryKey: ["library", "recipe", id],
    queryFn: ({ signal }) => call(libraryApi.recipe, { path: { id }, signal }),
    staleTime: 60_000,
  });

/** One file that is not on the list: marked with nothing, it is only read. */
export const itemQuery = (id: string) =>
  queryOptions({
    queryKey: ["library", "item", id],
    queryFn: async ({ signal }): Promise<LibraryItem> => {
      const { items } = await call(libraryApi.mark, { body: { ids: [id] }, signal });
      const [item] = items;
      if (!item) throw new ApiError("asset.not-found", 404, "");
      return item;
    },
    staleTime: 0,
  });
