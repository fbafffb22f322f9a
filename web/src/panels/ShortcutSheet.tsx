import { useState, type KeyboardEvent } from "react";
import * as says from "#words/panels";
import { keepBindings, printedKeys, useBindings } from "../commands/bound-keys";
import type { Command } from "../commands/command";
import { groupWords } from "../commands/group-words";
import { isMac, pressedKeys, printKeys } from "../commands/keys";
import { bind, isComplete, rivalOf, unbind, whyNotKeys } from "../commands/rebinding";
import { commands } from "../commands/registry.gen";
import { useBoard } from "../stores/board-context";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ShortcutLine } from "./ShortcutLine";
import styles from "./ShortcutSheet.module.css";

const groups: readonly Command["group"][] = ["Run", "Edit", "Arrange", "Board", "View"];
const all: readonly Command[] = commands;

const byHand = [
  [says.selectSeveral, says.shiftAndDrag],
  [says.moveFurther, printKeys("mod+shift+Arrows")],
  [says.addANode, says.doubleClick],
  [says.wireToANewNode, says.dragAWireLetGo],
  [says.dragPastTheLines, says.altAndDrag],
  [says.takeAWireOff, says.dragItsEnd],
  [says.insertOnAWire, says.dropACardOnIt],
  [says.orderOfWires, `${printKeys("alt+arrowup")}, ${printKeys("alt+arrowdown")}`],
] as const;

/** New keys that were pressed for a command, and why they can't simply be taken. */
interface Asked {
  readonly id: string;
  readonly keys: string;
  readonly words: string;
  readonly rival: boolean;
}

/** Every key; a press on one of them, then on other keys, changes it. */
export function ShortcutSheet() {
  const { view } = useBoard();
  const bindings = useBindings((state) => state.bindings);
  const [asking, setAsking] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (id: string | null) => {
    setAsking(id);
    setAsked(null);
  };
  const take = (id: string, keys: string) => {
    keepBindings(bind(all, bindings, id, keys));
    ask(null);
  };
  const pressed = (command: Command, event: KeyboardEvent) => {
    if (asking !== command.id || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return ask(null);
    const keys = pressedKeys(event, isMac);
    if (!isComplete(keys)) return;
    const { id } = command;
    const refused = whyNotKeys(all, keys, isMac);
    const rival = rivalOf(all, bindings, id, keys);
    if (refused) setAsked({ id, keys, words: refused, rival: false });
    else if (rival)
      setAsked({
        id,
        keys,
        words: says.theseKeysAre(printKeys(keys), rival.title),
        rival: true,
      });
    else take(id, keys);
  };
  return (
    <Dialog title={says.keys} width={640} onClose={() => view.setState({ sheet: null })}>
      <p className={styles.note}>
        {says.pressOneOfTheKeysBelow}
        {Object.keys(bindings).length > 0 && (
          <Button
            size="small"
            onClick={() => {
              keepBindings({});
              ask(null);
            }}
          >
            {says.resetAll}
          </Button>
        )}
      </p>
      <div className={styles.columns}>
        {groups.map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.head}>{groupWords[group]}</h3>
            {all
              .filter((command) => command.group === group)
              .map((command) => (
                <ShortcutLine
                  key={command.id}
                  command={command}
                  keys={printedKeys(command)}
                  own={command.id in bindings}
                  asking={asking === command.id}
                  refused={asked?.id === command.id ? asked.words : null}
                  onAsk={() => ask(asking === command.id ? null : command.id)}
                  onLeave={() => asked === null && ask(null)}
                  onKeyDown={(event) => pressed(command, event)}
                  onReset={() => {
                    keepBindings(unbind(all, bindings, command.id));
                    ask(null);
                  }}
                  onTake={
                    asked?.id === command.id && asked.rival
                      ? () => take(asked.id, asked.keys)
                      : null
                  }
                />
              ))}
          </section>
        ))}
        <section className={styles.group}>
          <h3 className={styles.head}>{says.byHand}</h3>
          {byHand.map(([title, keys]) => (
            <p key={title} className={styles.line}>
              <span>{title}</span>
              <kbd className={styles.keys}>{keys}</kbd>
            </p>
          ))}
        </section>
      </div>
    </Dialog>
  );
}
