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

// What a page begins with is asked for together with what every page does, not after it: the first of its
// pictures where this browser is known here, and its files. The page asks for the same and finds it.
(() => {
  const { pathname, search } = location;
  const { dataset } = document.currentScript;
  const askForList = () => {
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
    void first.then((page) => {
      // Not sooner: to be measured, the page is laid out.
      const most = Math.ceil((innerWidth * innerHeight) / 42_000);
      for (const { thumb } of page?.items.slice(0, most) ?? []) {
        if (!thumb) continue;
        const imageSrcset = `${thumb}?w=320 1x, ${thumb}?w=640 2x`;
        ask({ rel: "preload", as: "image", imageSrcset });
      }
    });
  };
  const ask = (link) =>
    document.head.appendChild(Object.assign(document.createElement("link"), link));
  if (pathname === "/library") askForList();
  const files = dataset[pathname.split("/")[1]] ?? "";
  for (const href of files.split(" ").filter(Boolean)) {
    const crossOrigin = "";
    if (href.endsWith(".js")) ask({ rel: "modulepreload", href, crossOrigin });
    // Found by who imports the page, which then waits for no sheet; without it nothing is painted.
    else {
      const sheet = ask({ rel: "stylesheet", href, crossOrigin, blocking: "render" });
      sheet.addEventListener("error", () => sheet.remove());
    }
  }
})();
