/** What the bundler knows of a module: who imports it, at once or only when asked for, and what it imports. */
interface Imported {
  readonly importedIds: readonly string[];
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
}
interface Bundler {
  getModuleInfo(id: string): Imported | null;
}

const start = /\/src\/main\.tsx$/;
const board = /\/src\/pages\/board-page\.tsx$/;
const library = /\/src\/pages\/library\/LibraryPage\.tsx$/;
/** They draw a board or edit its fields on a page from which people go to a board. */
const likeBoard = /\/src\/pages\/templates\/(GraphView|RunForm)\.tsx$/;
const checks = /\/zod\//;
const entry = /\.html$|\/src\/main\.tsx$|\/src\/pages\/board-page\.tsx$/;

/**
 * Names the chunk of a module: all the page begins with is one file, all that only the board needs
 * at once is another; of what other pages need too, all that stands on the checks of the schema is a
 * third and the rest a fourth. The library, which is opened by its address like a board, has a file of
 * its own, one of what it shares with the board and one of what it shares with others. Without it every
 * module that two lazy parts share becomes a small file of its own: small files compress badly, and a
 * page would open after twenty of them.
 */
export function chunkNames(): (id: string, bundler: Bundler) => string | null {
  const above = new Map<string, ReadonlySet<string>>();
  const only = new Map<RegExp, Map<string, boolean>>();
  const checked = new Map<string, boolean>();

  /** All that import it at once, however far up, and itself. */
  function importersOf(id: string, bundler: Bundler): ReadonlySet<string> {
    const known = above.get(id);
    if (known) return known;
    const found = new Set([id]);
    for (const one of found)
      for (const up of bundler.getModuleInfo(one)?.importers ?? []) found.add(up);
    above.set(id, found);
    return found;
  }

  /** Whether nothing but this page and what it opens ever asks for it. */
  function isOnlyOf(page: RegExp, id: string, bundler: Bundler): boolean {
    const all = only.get(page) ?? new Map<string, boolean>();
    only.set(page, all);
    const known = all.get(id);
    if (known !== undefined) return known;
    all.set(id, true);
    const fine = [...importersOf(id, bundler)].every(
      (one) =>
        page.test(one) ||
        (page === board && likeBoard.test(one)) ||
        (!start.test(one) &&
          (bundler.getModuleInfo(one)?.dynamicImporters ?? []).every((up) =>
            isOnlyOf(page, up, bundler),
          )),
    );
    all.set(id, fine);
    return fine;
  }

  /** Whether it imports any of the checks at once, however far down. */
  function isChecked(id: string, bundler: Bundler): boolean {
    const known = checked.get(id);
    if (known !== undefined) return known;
    checked.set(id, false);
    const down = bundler.getModuleInfo(id)?.importedIds ?? [];
    const found = checks.test(id) || down.some((one) => isChecked(one, bundler));
    checked.set(id, found);
    return found;
  }

  return (id, bundler) => {
    if (entry.test(id)) return null;
    const importers = [...importersOf(id, bundler)];
    if (importers.some((one) => start.test(one))) return "start";
    const onBoard = importers.some((one) => board.test(one));
    if (importers.some((one) => library.test(one))) {
      if (isOnlyOf(library, id, bundler)) return "library";
      return onBoard ? "shared" : "beside";
    }
    if (!onBoard) return null;
    if (isOnlyOf(board, id, bundler)) return "board";
    return isChecked(id, bundler) ? "schema" : "common";
  };
}
