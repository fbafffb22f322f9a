import type { BoardSession } from "../stores/board-session";

/**
 * Something a person can do on a board. Palette, shortcuts and shortcut sheet are made from these.
 * `keys` are "mod+shift+z" (mod is Ctrl, or Cmd on a Mac), the first of them is shown. `native`
 * says that the browser itself sends an event for the keys (copy, cut, paste) and they are left to it.
 */
export interface Command {
  readonly id: string;
  readonly title: string;
  readonly group: "Edit" | "Board" | "View" | "Run";
  readonly keys: readonly string[];
  readonly native?: true;
  readonly when: (session: BoardSession) => boolean;
  readonly run: (session: BoardSession) => void;
}

export const always = (): boolean => true;

export const someSelected = ({ view }: BoardSession): boolean => view.getState().selected.size > 0;
