import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useSearch } from "wouter";
import { navigate } from "wouter/use-browser-location";
import { useStore } from "zustand";
import { filtersFrom, placeOf, searchOf, type Filters } from "../../library/filters";
import { factsQuery } from "../../library/library-acts";
import { listingOf, type OpenListing } from "../../library/listing";
import { totalOf } from "../../library/total";

/** Older lists are looked at again when somebody comes back to them. */
const fresh = 5000;

/** A picture opened from the wall lies on top of it: the way back leads there. */
export const openedHere = (): boolean =>
  (history.state as { opened?: true } | null)?.opened === true;

function refreshOld(listing: OpenListing): void {
  const { begun } = listing.store.getState();
  if (begun && Date.now() - listing.readAt > fresh) void listing.refresh();
}

/** What the address asks for, and what is read of it. */
export function useLibrary() {
  const search = useSearch();
  const open = new URLSearchParams(search).get("open");
  const key = searchOf(filtersFrom(search));
  const filters = useMemo(() => filtersFrom(key), [key]);
  const listing = useMemo(() => listingOf(filters), [filters]);
  const coming = useStore(listing.store);
  // What was there stays until the first of the next is: nothing flickers while somebody types.
  const [last, setLast] = useState(listing);
  const ready = coming.begun || coming.failure !== null;
  if (ready && last !== listing) setLast(listing);
  const source = ready ? listing : last;
  const shown = useStore(source.store);
  const facts = useQuery(factsQuery);
  const counted = totalOf(filters, facts.data);
  const { items, above, ended } = shown;
  const there = above + items.length;
  const total = ended || !ready ? there : Math.max(there, counted ?? 0);

  useEffect(() => {
    listing.want({ from: 0, to: 1 });
    refreshOld(listing);
    const seen = () => {
      if (document.visibilityState === "visible") refreshOld(listing);
    };
    document.addEventListener("visibilitychange", seen);
    return () => {
      document.removeEventListener("visibilitychange", seen);
      listing.leave();
    };
  }, [listing]);

  return {
    filters,
    open,
    listing,
    /** What is shown is of this list. */
    source,
    shown,
    total,
    facts: facts.data,
    waiting: !ready,
    change(change: Partial<Filters>, typing = false) {
      const next = { ...filters, ...change };
      if (searchOf(next) === key) return;
      navigate(placeOf(next), { replace: typing && filters.q !== "" });
      window.scrollTo(0, 0);
    },
    show(id: string) {
      const state = open === null ? { opened: true } : (history.state as unknown);
      navigate(placeOf(filters, id), { replace: open !== null, state });
    },
    close() {
      if (openedHere()) history.back();
      else navigate(placeOf(filters), { replace: true });
    },
  };
}
