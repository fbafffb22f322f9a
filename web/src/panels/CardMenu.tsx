import type { Command } from "../commands/command";
import { printKeys } from "../commands/keys";
import { commands } from "../commands/registry.gen";
import { useBoard, useView } from "../stores/board-context";
import type { BoardSession } from "../stores/board-session";
import { PointMenu } from "../ui/Menu";
import type { MenuEntry } from "../ui/menu-entry";

const lines = [
  ["run-to-selected", "new-take", "look"],
  ["duplicate", "copy", "cut", "bypass"],
  ["delete-selected"],
];

function entriesFor(session: BoardSession): MenuEntry[] {
  const byId = new Map<string, Command>(commands.map((command) => [command.id, command]));
  return lines.flatMap((ids, place): MenuEntry[] => [
    ...(place > 0 ? (["divider"] as const) : []),
    ...ids.flatMap((id) => {
      const command = byId.get(id);
      if (!command) return [];
      return {
        label: command.title,
        keys: printKeys(command.keys[0]!),
        danger: id === "delete-selected",
        disabled: !command.when(session),
        onSelect: () => command.run(session),
      };
    }),
  ]);
}

/** What can be done with the selected nodes, at a right click. */
export function CardMenu() {
  const session = useBoard();
  const menu = useView((state) => state.menu);
  return (
    <PointMenu
      at={menu?.at ?? null}
      entries={menu ? entriesFor(session) : []}
      onClose={() => session.view.setState({ menu: null })}
    />
  );
}
