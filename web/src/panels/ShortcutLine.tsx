import type { KeyboardEvent } from "react";
import * as says from "#words/panels";
import type { Command } from "../commands/command";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import styles from "./ShortcutSheet.module.css";

interface ShortcutLineProps {
  command: Command;
  keys: string;
  /** Whether these are the user's own keys. */
  own: boolean;
  asking: boolean;
  /** Why the keys that were pressed could not be taken. */
  refused: string | null;
  onAsk: () => void;
  onLeave: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onReset: () => void;
  /** Takes the keys from whoever has them; null where they can't be had. */
  onTake: (() => void) | null;
}

/** One command and its keys. */
export function ShortcutLine(props: ShortcutLineProps) {
  const { command, keys, own, asking, refused, onTake } = props;
  const { title } = command;
  if (command.fixed || command.native) {
    return (
      <p className={styles.line}>
        <span>{title}</span>
        <kbd className={styles.keys}>{keys}</kbd>
      </p>
    );
  }
  return (
    <>
      <p className={styles.line}>
        <span>{title}</span>
        <span className={styles.own}>
          {own && (
            <IconButton
              size="small"
              icon="undo"
              label={says.resetTheKeysOf(title)}
              onClick={props.onReset}
            />
          )}
          <button
            type="button"
            className={styles.change}
            data-asking={asking || undefined}
            aria-label={asking ? says.pressTheKeysFor(title) : `${title}: ${keys || says.none}`}
            onClick={props.onAsk}
            onBlur={props.onLeave}
            onKeyDown={props.onKeyDown}
          >
            {asking ? says.pressKeys : keys || says.none}
          </button>
        </span>
      </p>
      {refused && (
        <output className={styles.refused}>
          {refused}
          {onTake && (
            <Button size="small" onClick={onTake}>
              {says.takeThemHere}
            </Button>
          )}
        </output>
      )}
    </>
  );
}
