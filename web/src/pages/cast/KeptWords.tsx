import * as says from "#words/cast";
import type { Keeping } from "../../cast/autosave";
import styles from "./CastingSheet.module.css";

const words: Record<Keeping["is"], string> = {
  kept: says.saved,
  waiting: says.saving,
  sending: says.saving,
  failed: says.notSaved,
};

/** Whether all that was written is kept. */
export const KeptWords = ({ keeping }: { keeping: Keeping }) => (
  <output className={styles.kept}>{words[keeping.is]}</output>
);
