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

// A board's own files come together with those every page begins with, not after them.
(() => {
  if (!location.pathname.startsWith("/boards/")) return;
  const { boardFiles = "" } = document.currentScript.dataset;
  for (const file of boardFiles.split(" ").filter(Boolean)) {
    const link = document.createElement("link");
    link.rel = file.endsWith(".js") ? "modulepreload" : "preload";
    if (link.rel === "preload") link.as = "style";
    link.crossOrigin = "";
    link.href = file;
    document.head.append(link);
  }
})();
