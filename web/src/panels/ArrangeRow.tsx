import * as says from "#words/panels";
import { printedKeys, withKeys } from "../commands/bound-keys";
import { commands } from "../commands/registry.gen";
import type { Command } from "../commands/command";
import { useBoard, useView } from "../stores/board-context";
import styles from "./ArrangeRow.module.css";

/** A line to stand at, and two blocks that do; on a 20 by 20 grid like all icons. */
const drawings = [
  ["align-left", "M4 3.5v13M6.500 5.500h9v3h-9zM6.500 11.500h5v3h-5z"],
  ["align-centre", "M10 3.500v2M10 8.500v3M10 14.500v2M5.500 5.500h9v3h-9zM7.500 11.500h5v3h-5z"],
  ["align-right", "M16 3.500v13M4.500 5.500h9v3h-9zM8.500 11.500h5v3h-5z"],
  ["align-top", "M3.500 4h13M5.500 6.500h3v9h-3zM11.500 6.500h3v5h-3z"],
  ["align-middle", "M3.500 10h2M8.500 10h3M14.500 10h2M5.500 5.500h3v9h-3zM11.500 7.500h3v5h-3z"],
  ["align-bottom", "M3.500 16h13M5.500 4.500h3v9h-3zM11.500 8.500h3v5h-3z"],
  ["distribute-across", "M4 3.500v13M16 3.500v13M8.500 6.500h3v7h-3z"],
  ["distribute-down", "M3.500 4h13M3.500 16h13M6.500 8.500h7v3h-7z"],
] as const;

/** Into line and to even distances, as buttons. */
export function ArrangeRow() {
  const session = useBoard();
  useView((state) => state.selected);
  useView((state) => state.sections);
  const all: readonly Command[] = commands;
  return (
    <fieldset className={styles.row} aria-label={says.arrange}>
      {drawings.map(([id, drawing]) => {
        const command = all.find((one) => one.id === id)!;
        return (
          <button
            key={id}
            type="button"
            className={styles.act}
            aria-label={command.title}
            title={withKeys(command.title, printedKeys(command))}
            disabled={!command.when(session)}
            onClick={() => command.run(session)}
          >
            <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
              <path d={drawing} />
            </svg>
          </button>
        );
      })}
    </fieldset>
  );
}
