import * as says from "#words/wiring";
import { printedKeys } from "../commands/bound-keys";
import type { Command } from "../commands/command";
import { commands } from "../commands/registry.gen";
import type { BoardSession } from "../stores/board-session";
import type { ViewState } from "../stores/view";
import { openWithin } from "../stores/within-wire";
import type { MenuEntry } from "../ui/menu-entry";

type Menu = NonNullable<ViewState["menu"]>;

const all: readonly Command[] = commands;

function entryOf(session: BoardSession, id: string, label?: string): MenuEntry[] {
  const command = all.find((one) => one.id === id);
  if (!command) return [];
  return [
    {
      label: label ?? command.title,
      keys: printedKeys(command),
      danger: id === "delete-selected",
      disabled: !command.when(session),
      onSelect: () => command.run(session),
    },
  ];
}

/** The menu of a wire, or of the board where nothing is under the pointer. */
export function boardEntries(session: BoardSession, { at, wire }: Menu): MenuEntry[] {
  if (wire !== undefined) {
    return [
      { label: says.insertANode, keys: "", onSelect: () => openWithin(session, wire, at) },
      ...entryOf(session, "replug"),
      "divider",
      ...entryOf(session, "delete-selected", says.removeTheWire),
    ];
  }
  const place = session.canvas.current?.toBoard(at) ?? { x: 0, y: 0 };
  return [
    {
      label: says.addANodeHere,
      onSelect: () => session.view.setState({ adding: { at, place, wire: null } }),
    },
    ...entryOf(session, "bring-files"),
    ...entryOf(session, "paste"),
    ...entryOf(session, "paste-wired"),
    "divider",
    ...entryOf(session, "select-all"),
    ...entryOf(session, "tidy"),
    ...entryOf(session, "zoom-fit"),
    "divider",
    ...entryOf(session, "undo"),
    ...entryOf(session, "palette"),
  ];
}
