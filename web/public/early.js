// Before the first paint. A file of its own, because the page's content policy lets no script stand
// inside the document.

// No page flashes in the other theme.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("aktion.theme");
  } catch {
    // Without storage the system decides.
  }
  const light = matchMedia("(prefers-color-scheme: light)").matches;
  document.documentElement.dataset.theme = theme ?? (light ? "light" : "dark");
})();

// What a page begins with is asked for together with what every page does, not after it: its files, and
// the first of its pictures where this browser is known here. The page asks for the same and finds it.
(() => {
  const { pathname, search } = location;
  const ask = (rel, href, as) => {
    const link = Object.assign(document.createElement("link"), { rel, href, crossOrigin: "" });
    if (as) link.as = as;
    document.head.append(link);
  };
  const files = document.currentScript.dataset[pathname.split("/")[1]] ?? "";
  for (const file of files.split(" ").filter(Boolean)) {
    if (file.endsWith(".js")) ask("modulepreload", file);
    else ask("preload", file, "style");
  }
  if (pathname !== "/library") return;
  try {
    if (!localStorage.getItem("aktion.visited")) return;
  } catch {
    return;
  }
  const query = new URLSearchParams(search);
  query.delete("open");
  query.sort();
  const first = fetch(`/api/assets?limit=60&${query}`)
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
  // For `src/library/early-list.ts`.
  globalThis.aktionFirst = { query: query.toString(), first };
  const most = Math.ceil((innerWidth * innerHeight) / 60_000);
  void first.then((page) => {
    for (const { thumb } of page?.items.slice(0, most) ?? []) {
      if (!thumb) continue;
      const imageSrcset = `${thumb}?w=320 1x, ${thumb}?w=640 2x`;
      document.head.append(
        Object.assign(document.createElement("link"), { rel: "preload", as: "image", imageSrcset }),
      );
    }
  });
})();
