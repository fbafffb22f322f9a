import type { Env } from "../env";

/** The page of the web app, with a title and tags of its own in its head; both null leave it as it is. */
export async function pageWith(
  env: Env,
  url: URL,
  head: { readonly title: string; readonly tags: string } | null,
): Promise<Response> {
  const page = await env.ASSETS.fetch(new URL("/", url));
  const headers = new Headers(page.headers);
  // Made from a file, but another page for every template.
  for (const name of ["etag", "last-modified", "content-length"]) headers.delete(name);
  headers.set("cache-control", "no-cache");
  const own = new Response(page.body, { status: page.status, headers });
  if (!head) return own;
  return new HTMLRewriter()
    .on("title", { element: (element) => void element.setInnerContent(head.title) })
    .on('meta[name="description"]', { element: (element) => void element.remove() })
    .on("head", { element: (element) => void element.append(head.tags, { html: true }) })
    .transform(own);
}
