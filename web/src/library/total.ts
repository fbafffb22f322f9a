import type { LibraryFacts } from "@aktion/schema/api/library";
import { filterNames, type Filters } from "./filters";

/** How many there are under these filters, where what is known of the whole library says so. */
export function totalOf(filters: Filters, facts: LibraryFacts | undefined): number | null {
  if (!facts) return null;
  const set = filterNames.filter((name) => name !== "sort" && filters[name] !== "");
  const [only] = set;
  if (only === undefined) return facts.total;
  if (set.length > 1 || only === "q") return null;
  const wish = filters[only];
  if (only === "favourite") return wish === "1" ? facts.favourites : facts.total - facts.favourites;
  if (only === "board") return facts.boards.find(({ id }) => id === wish)?.count ?? null;
  if (only === "cast") return facts.cast.find(({ id }) => id === wish)?.count ?? null;
  if (only === "rating")
    return facts.ratings.find(({ value }) => value === Number(wish))?.count ?? null;
  const lists = {
    kind: facts.kinds,
    tag: facts.tags,
    provider: facts.providers,
    tier: facts.tiers,
  };
  const counts: readonly { value: string; count: number }[] = lists[only as keyof typeof lists];
  return counts.find(({ value }) => value === wish)?.count ?? null;
}
