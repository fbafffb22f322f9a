import type { FirstWords } from "../services/first-words";
import type { Env } from "../env";

export interface PageHead {
  readonly title: string;
  readonly tags: string;
  /** Null where the page finds out itself what it has to say. */
  readonly first: FirstWords | null;
}

/**
 * The page of the web app; with a head, that of a template: with a title, tags and first words of its
 * own. `web/template-document.ts` makes the places they stand in.
 */
export async function pageWith(env: Env, url: URL, head: PageHead | null): Promise<Response> {
  const page = await env.ASSETS.fetch(new URL(head?.first ? "/template-page" : "/", url));
  const headers = new Headers(page.headers);
  // Made from a file, but another page for every template and whoever asks.
  for (const name of ["etag", "last-modified", "content-length"]) headers.delete(name);
  headers.set("cache-control", "private, no-cache");
  const own = new Response(page.body, { status: page.status, headers });
  if (!head) return own;
  const { title = "", summary = null, cover = null, whole = null } = head.first ?? {};
  const served = whole
    ? `<script type="application/json" id="served-template">${whole}</script>`
    : "";
  const say = (words: string | null) => ({
    element: (element: Element) =>
      void (words === null ? element.remove() : element.setInnerContent(words)),
  });
  return new HTMLRewriter()
    .on("title", say(head.title))
    .on('meta[name="description"]', { element: (element) => void element.remove() })
    .on("head", { element: (element) => void element.append(head.tags + served, { html: true }) })
    .on('[data-of="title"]', say(title))
    .on('[data-of="summary"]', say(summary))
    .on('[data-of="cover"]', {
      element: (element) => void (cover === null && element.remove()),
    })
    .on('[data-of="cover"] img', {
      element: (element) => void (cover !== null && element.setAttribute("src", cover)),
    })
    .transform(own);
}
