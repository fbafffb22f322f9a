import type { Command } from "../commands/command";
import { printedKeys } from "../commands/bound-keys";
import { commands } from "../commands/registry.gen";
import { useBoard, useView } from "../stores/board-context";
import type { BoardSession } from "../stores/board-session";
import { PointMenu } from "../ui/Menu";
import type { MenuEntry } from "../ui/menu-entry";
import { boardEntries } from "./board-menu";

const lines = [
  [
    "draw",
    "run-to-selected",
    "new-take",
    "several-takes",
    "look",
    "compare-takes",
    "download",
    "print",
  ],
  ["duplicate", "duplicate-wired", "copy", "cut", "bypass", "approve"],
  ["save-as-cast"],
  ["connect", "disconnect"],
  ["make-section"],
  ["delete-selected"],
];
const onlyWhere = new Set(["draw", "save-as-cast", "print"]);
const sectionLines = [
  ["rename-section", "tidy", "zoom-selected"],
  ["duplicate", "copy", "cut"],
  ["delete-selected"],
];

function entriesFor(session: BoardSession): MenuEntry[] {
  const byId = new Map<string, Command>(commands.map((command) => [command.id, command]));
  const onlySections = session.view.getState().selected.size === 0;
  return (onlySections ? sectionLines : lines).flatMap((ids, place): MenuEntry[] => [
    ...(place > 0 ? (["divider"] as const) : []),
    ...ids.flatMap((id) => {
      const command = byId.get(id);
      // Only a sketch is drawn on, and only a still shows somebody.
      if (!command || (onlyWhere.has(id) && !command.when(session))) return [];
      return {
        label: command.title,
        keys: printedKeys(command),
        danger: id === "delete-selected",
        disabled: !command.when(session),
        onSelect: () => command.run(session),
      };
    }),
  ]);
}

/** What can be done with the selected nodes, with a wire or with the board, at a right click. */
export function CardMenu() {
  const session = useBoard();
  const menu = useView((state) => state.menu);
  return (
    <PointMenu
      at={menu?.at ?? null}
      entries={menu ? (menu.node === null ? boardEntries(session, menu) : entriesFor(session)) : []}
      onClose={() => session.view.setState({ menu: null })}
    />
  );
}
