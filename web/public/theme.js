// Before the first paint, so that no page flashes in the other theme. A file of its own, because
// the page's content policy lets no script stand inside the document.
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
