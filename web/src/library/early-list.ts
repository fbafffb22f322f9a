import type { ListedPage } from "./library-api";

/** What `public/early.js` asked for before any code was here; null where that came to nothing. */
interface First {
  readonly query: string;
  readonly first: Promise<ListedPage | null>;
}

declare global {
  var aktionFirst: First | undefined;
}

/** The first page of a list, if it is the one that was asked for early; once, as it grows old. */
export async function takeEarly(search: string): Promise<ListedPage | null> {
  const early = globalThis.aktionFirst;
  globalThis.aktionFirst = undefined;
  const query = new URLSearchParams(search);
  query.sort();
  return early?.query === query.toString() ? early.first : null;
}
