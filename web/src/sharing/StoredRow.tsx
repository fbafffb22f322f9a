import type { SharedRow } from "@aktion/schema/api/sharing";
import { storedParts } from "./stored-parts";
import styles from "./StoredRow.module.css";

/** All that a row holds, named and in words. */
export function StoredRow({ row }: { row: SharedRow }) {
  return (
    <dl className={styles.row}>
      {storedParts(row).map(([name, value]) => (
        <div key={name} className={styles.part}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
