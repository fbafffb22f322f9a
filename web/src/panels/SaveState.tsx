import { clockTime } from "../app/time-words";
import { useSaving } from "../stores/board-context";
import type { SavingState } from "../stores/saving";
import { Tooltip } from "../ui/Tooltip";
import styles from "./SaveState.module.css";

const words = ({ status, savedAt }: SavingState): string => {
  switch (status) {
    case "saved":
      return savedAt > 0 ? `saved ${clockTime(savedAt)}` : "saved";
    case "unsaved":
    case "saving":
      return "saving";
    case "offline":
      return "kept here, offline";
    case "conflict":
      return "changed elsewhere";
    case "refused":
      return "kept here, not saved";
  }
};

const reason = ({ status, refusal }: SavingState): string | null => {
  if (status === "offline") return "Offline: kept on this machine, sent when you are back.";
  return refusal;
};

/** Where the last edit is, in words. */
export function SaveState() {
  const said = useSaving(words);
  const why = useSaving(reason);
  const text = <output className={why ? styles.held : styles.state}>{said}</output>;
  return why ? <Tooltip words={why}>{text}</Tooltip> : text;
}
