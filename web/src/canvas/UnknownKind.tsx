import styles from "./UnknownKind.module.css";

/** Kept whole, so that the board can go back to where it came from. */
export function UnknownKind({ kind }: { kind: string }) {
  return (
    <p className={styles.words}>
      This Aktion does not know “{kind}”. The node is kept as it is, but it can’t run.
    </p>
  );
}
