import type { Plugin, Rolldown } from "vite";

/** Pages that are opened by their address, by the first part of it. */
const pages = {
  boards: /\/src\/pages\/board-page\.tsx$/,
  library: /\/src\/pages\/library\/LibraryPage\.tsx$/,
};

/** What each of these pages begins with, beyond what every page does. */
function filesOf(bundle: Rolldown.OutputBundle): [page: string, files: string[]][] {
  const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
  const byName = new Map(chunks.map((one) => [one.fileName, one]));
  const below = (from: Rolldown.OutputChunk | undefined, found = new Set<string>()) => {
    if (!from || found.has(from.fileName)) return found;
    found.add(from.fileName);
    for (const next of from.imports) below(byName.get(next), found);
    return found;
  };
  const begun = new Set<string>();
  for (const one of chunks) if (one.isEntry) below(one, begun);
  return Object.entries(pages).map(([page, module]) => {
    const own = chunks.find(({ facadeModuleId }) => module.test(facadeModuleId ?? ""));
    const scripts = [...below(own)].filter((file) => !begun.has(file));
    const styles = scripts.flatMap((file) => [
      ...(byName.get(file)?.viteMetadata?.importedCss ?? []),
    ]);
    return [page, [...scripts, ...styles]];
  });
}

/** Tells `public/early.js` each page's files by the names they are built with. */
export const tellPageFiles: Plugin = {
  name: "tell-page-files",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle }) => {
      const told = filesOf(bundle ?? {}).map(
        ([page, files]) => `data-${page}="${files.map((file) => `/${file}`).join(" ")}"`,
      );
      return html.replace('src="/early.js"', `src="/early.js" ${told.join(" ")}`);
    },
  },
};
