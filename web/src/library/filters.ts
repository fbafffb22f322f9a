/** What the library shows, as it stands in the address. An empty word is no filter. */
export const filterNames = [
  "sort",
  "kind",
  "board",
  "cast",
  "tag",
  "provider",
  "tier",
  "favourite",
  "rating",
  "q",
] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Record<FilterName, string>>;

export function filtersFrom(search: string): Filters {
  const given = new URLSearchParams(search);
  const read = filterNames.map((name) => [name, given.get(name)?.trim() ?? ""]);
  return Object.fromEntries(read) as Filters;
}

/** The address's part behind the question mark; the same filters give the same words. */
export function searchOf(filters: Filters, open: string | null = null): string {
  const search = new URLSearchParams();
  for (const name of filterNames) if (filters[name]) search.set(name, filters[name]);
  if (open !== null) search.set("open", open);
  return search.toString();
}

export const placeOf = (filters: Filters, open: string | null = null): string => {
  const search = searchOf(filters, open);
  return search ? `/library?${search}` : "/library";
};

/** Whether something is left out; another order leaves nothing out. */
export const isNarrowed = (filters: Filters): boolean =>
  filterNames.some((name) => name !== "sort" && filters[name] !== "");
