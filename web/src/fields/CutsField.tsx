import * as says from "#words/fields";
import type { FieldProps } from "./field-props";
import styles from "./quiet-row.module.css";

export function CutsField({ value }: FieldProps<"cuts">) {
  const count = Array.isArray(value) ? value.length : 0;
  return (
    <p className={styles.row}>{count === 0 ? says.shotsPlayWholeInTheOrder : says.cuts(count)}</p>
  );
}
