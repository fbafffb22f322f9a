// Beside the first words of a template: where the page's own code can't be had, its words about that
// are what is to be seen.
addEventListener("vite:preloadError", () => document.getElementById("early")?.remove());
