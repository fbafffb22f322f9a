import type { LibraryFacts } from "@aktion/schema/api/library";
import type { Tier } from "@aktion/schema/graph/graph";
import type { LibraryStore, ShelfCount } from "../../ports/library";
import type { Provider } from "../../ports/provider";
import type { AssetStore } from "../../ports/stores";

interface Needs {
  readonly library: LibraryStore;
  readonly assets: AssetStore;
  readonly providers: readonly Provider[];
  readonly now: () => number;
}

const total = (counts: readonly ShelfCount[], facet: string): number =>
  counts.find((one) => one.facet === facet)?.count ?? 0;

/** What the library can be filtered by, from the index the filters themselves walk. */
export async function libraryFacts(needs: Needs, owner: string): Promise<LibraryFacts> {
  const [counts, bytes] = await Promise.all([
    needs.library.counts(owner),
    needs.assets.bytesOf(owner, needs.now()),
  ]);
  const of = (facet: string) => counts.filter((one) => one.facet === facet);
  const counted = <V extends string>(facet: string) =>
    of(facet).map(({ value, count }) => ({ value: value as V, count }));
  // What was deleted can't be chosen to filter by, though its files are there.
  const named = (facet: string) =>
    of(facet).flatMap(({ value, title, count }) =>
      title === null ? [] : [{ id: value, title, count }],
    );
  return {
    total: total(counts, "all"),
    bytes,
    favourites: total(counts, "favourite"),
    boards: named("board"),
    cast: named("cast"),
    tags: counted("tag"),
    providers: counted("provider").map(({ value, count }) => ({
      value,
      title: needs.providers.find(({ name }) => name === value)?.title ?? value,
      count,
    })),
    tiers: counted<Tier>("tier"),
    kinds: counted<"image" | "video" | "audio">("kind"),
    sources: counted<"upload" | "take">("source"),
    ratings: of("rating").map(({ value, count }) => ({ value: Number(value), count })),
  };
}
