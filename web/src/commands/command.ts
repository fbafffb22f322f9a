import type { BoardSession } from "../stores/board-session";

/**
 * Something a person can do on a board. Palette, shortcuts and shortcut sheet are made from these.
 * `keys` are "mod+shift+z" (mod is Ctrl, or Cmd on a Mac), the first of them is shown. `native`
 * says that the browser itself sends an event for the keys (copy, cut, paste) and they are left to it.
 */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly group: "Edit" | "Arrange" | "Board" | "View" | "Run";
  readonly keys: readonly string[];
  readonly native?: true;
  /** These keys stay as they are and are printed so; only they can ask for it, the palette can't. */
  readonly fixed?: string;
  readonly when: (session: BoardSession) => boolean;
  readonly run: (session: BoardSession, keys?: string) => void;
}

export const always = (): boolean => true;

export const someSelected = ({ view }: BoardSession): boolean => view.getState().selected.size > 0;

/** How many cards and sections are selected. */
export const countSelected = ({ view }: BoardSession): number =>
  view.getState().selected.size + view.getState().sections.size;

export const anySelected = (session: BoardSession): boolean => countSelected(session) > 0;
