import * as says from "#words/panels";
import { clockTime } from "../app/time-words";
import { useSaving } from "../stores/board-context";
import type { SavingState } from "../stores/saving";
import { Tooltip } from "../ui/Tooltip";
import styles from "./SaveState.module.css";

const words = ({ status, savedAt }: SavingState): string => {
  switch (status) {
    case "saved":
      return savedAt > 0 ? says.savedAt(clockTime(savedAt)) : says.saved;
    case "unsaved":
    case "saving":
      return says.saving;
    case "offline":
      return says.keptHereOffline;
    case "conflict":
      return says.changedElsewhere;
    case "refused":
    case "gone":
      return says.keptHereNotSaved;
  }
};

const reason = ({ status, refusal }: SavingState): string | null => {
  if (status === "offline") return says.keptOnThisMachine;
  return refusal;
};

/** Where the last edit is, in words. */
export function SaveState() {
  const said = useSaving(words);
  const why = useSaving(reason);
  const text = <output className={why ? styles.held : styles.state}>{said}</output>;
  return why ? <Tooltip words={why}>{text}</Tooltip> : text;
}
