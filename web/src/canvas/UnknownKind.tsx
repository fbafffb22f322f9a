import * as says from "#words/canvas";
import styles from "./UnknownKind.module.css";

/** Kept whole, so that the board can go back to where it came from. */
export function UnknownKind({ kind }: { kind: string }) {
  return <p className={styles.words}>{says.unknownKind(kind)}</p>;
}
