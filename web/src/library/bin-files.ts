import type { LibraryItem } from "@aktion/schema/api/library";
import * as says from "#words/library";
import { call } from "../api/call";
import { endUndo, showUndo, useUndoBar } from "../ui/undo-bar";
import { leaving } from "./leaving";
import { refreshFacts, sayTrouble } from "./library-acts";
import { libraryApi } from "./library-api";
import { listings, showItems } from "./listing";
import { deleting } from "./parts";
import { putBack, takeOut } from "./put-back";

/** Takes them out of every list; `back` puts some of them where they stood, `out` takes some out again. */
function takeFromLists(ids: readonly string[]) {
  const gone = new Set(ids);
  const lists = listings().map((listing) => {
    const { left, out } = takeOut(listing.store.getState().items, gone);
    if (out.length > 0) showItems(listing, () => left);
    const shown = new Set(out.map(({ item }) => item.id));
    // What it had read and does not show has no place to be put back to.
    const beyond = ids.some((id) => listing.read.has(id) && !shown.has(id));
    return { listing, out, beyond };
  });
  return {
    back(some: readonly string[]) {
      const these = new Set(some);
      for (const { listing, out } of lists)
        if (out.length > 0) showItems(listing, (now) => putBack(now, out, these));
    },
    out(some: readonly string[]) {
      const these = new Set(some);
      for (const { listing } of lists)
        showItems(listing, (now) => now.filter(({ id }) => !these.has(id)));
    },
    /** Lists of which nothing is left to see, though they go on, begin anew. */
    refill() {
      for (const list of lists) {
        const { items, begun, ended } = list.listing.store.getState();
        if (items.length > 0 || ended || !begun) continue;
        list.beyond = true;
        void list.listing.refresh(true);
      }
    },
    refreshBeyond() {
      for (const { listing, beyond } of lists) if (beyond) void listing.refresh(true);
    },
  };
}

/** Gone from the page at once; for ten seconds one press brings them back. */
export function binItems(items: readonly LibraryItem[]): void {
  if (items.length === 0) return;
  sayTrouble(null);
  const ids = items.map(({ id }) => id);
  const lists = takeFromLists(ids);
  const show = (some: readonly string[]) => {
    for (const id of some) leaving.delete(id);
    lists.back(some);
  };
  for (const id of ids) leaving.add(id);
  const { deleted, undo } = deleting(
    ids,
    (part) => call(libraryApi.remove, { body: { ids: part } }),
    (part) => call(libraryApi.undelete, { body: { ids: part } }),
  );
  const bringBack = async () => {
    show(ids);
    const { done, left, refusal } = await undo();
    if (refusal) {
      lists.out(left);
      sayTrouble(refusal.error, says.someCameBack(done.length, done.length + left.length));
    }
    lists.refreshBeyond();
    await refreshFacts();
  };
  const offer = { words: says.deleted(ids.length), undo: () => void bringBack() };
  showUndo(offer);
  void deleted.then(({ done, left, refusal }) => {
    for (const id of ids) leaving.delete(id);
    if (refusal) {
      show(left);
      sayTrouble(refusal.error, says.someDeleted(done.length, ids.length));
      const standing = useUndoBar.getState().offer;
      if (standing?.undo === offer.undo) {
        if (done.length === 0) endUndo(standing.id, "gone");
        else showUndo({ ...offer, words: says.deleted(done.length) });
      }
    }
    lists.refill();
    return refreshFacts();
  });
}
