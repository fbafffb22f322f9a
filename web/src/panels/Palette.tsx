import { useCallback, useMemo } from "react";
import * as says from "#words/panels";
import type { Command } from "../commands/command";
import { groupWords } from "../commands/group-words";
import { printedKeys } from "../commands/bound-keys";
import { commands } from "../commands/registry.gen";
import { useBoard } from "../stores/board-context";
import type { Entry } from "./find-entries";
import { PickList } from "./PickList";

const order: readonly Command["group"][] = ["Run", "Edit", "Arrange", "Board", "View"];

/** Every command that can be done now. */
export function Palette() {
  const session = useBoard();
  const { view } = session;
  const close = useCallback(() => view.setState({ sheet: null }), [view]);
  const entries = useMemo(() => {
    const all: readonly Command[] = commands;
    return all
      .filter((command) => command.id !== "palette" && !command.fixed && command.when(session))
      .map((command): Entry & { command: Command } => ({
        id: command.id,
        title: command.title,
        detail: "",
        group: groupWords[command.group],
        end: printedKeys(command),
        command,
      }))
      .sort((one, other) => order.indexOf(one.command.group) - order.indexOf(other.command.group));
  }, [session]);
  return (
    <PickList
      label={says.commands}
      placeholder={says.whatWouldYouLikeToDo}
      entries={entries}
      at={{ x: (innerWidth - 340) / 2, y: innerHeight / 6 }}
      nothing={says.noCommandIsCalledThat}
      onPick={({ command }) => {
        close();
        // The list gives the focus back first; a command may move it on.
        setTimeout(() => command.run(session));
      }}
      onClose={close}
    />
  );
}
