import type { Command } from "../commands/command";
import { printKeys } from "../commands/keys";
import { commands } from "../commands/registry.gen";
import { useBoard } from "../stores/board-context";
import { Dialog } from "../ui/Dialog";
import styles from "./ShortcutSheet.module.css";

const groups: readonly Command["group"][] = ["Run", "Edit", "Board", "View"];

const byHand = [
  ["Select several", "Shift and drag"],
  ["Add a node", "Double click"],
  ["Wire to a new node", "Drag a wire, let go"],
] as const;

export function ShortcutSheet() {
  const { view } = useBoard();
  const all: readonly Command[] = commands;
  return (
    <Dialog title="Keys" width={640} onClose={() => view.setState({ sheet: null })}>
      <div className={styles.columns}>
        {groups.map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.head}>{group}</h3>
            {all
              .filter((command) => command.group === group && command.keys.length > 0)
              .map((command) => (
                <Line key={command.id} title={command.title} keys={printKeys(command.keys[0]!)} />
              ))}
          </section>
        ))}
        <section className={styles.group}>
          <h3 className={styles.head}>By hand</h3>
          {byHand.map(([title, keys]) => (
            <Line key={title} title={title} keys={keys} />
          ))}
        </section>
      </div>
    </Dialog>
  );
}

function Line({ title, keys }: { title: string; keys: string }) {
  return (
    <p className={styles.line}>
      <span>{title}</span>
      <kbd className={styles.keys}>{keys}</kbd>
    </p>
  );
}
