import type { Plugin, Rolldown } from "vite";

const board = /\/src\/pages\/board-page\.tsx$/;

/** What the board's page begins with, beyond what every page does. */
function filesOf(bundle: Rolldown.OutputBundle): string[] {
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
  const page = chunks.find(({ facadeModuleId }) => board.test(facadeModuleId ?? ""));
  const scripts = [...below(page)].filter((file) => !begun.has(file));
  const styles = scripts.flatMap((file) => [
    ...(byName.get(file)?.viteMetadata?.importedCss ?? []),
  ]);
  return [...scripts, ...styles];
}

/** Tells `public/early.js` the board's files by the names they are built with. */
export const tellBoardFiles: Plugin = {
  name: "tell-board-files",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html, { bundle }) => {
      const files = filesOf(bundle ?? {}).map((file) => `/${file}`);
      return html.replace(
        'src="/early.js"',
        `src="/early.js" data-board-files="${files.join(" ")}"`,
      );
    },
  },
};
