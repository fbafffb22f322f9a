import type { FieldProps } from "./field-props";
import styles from "./quiet-row.module.css";

/** A cast list comes with the library; until then a board can only say that none is chosen. */
export function CastField({ value }: FieldProps<"cast">) {
  return <p className={styles.row}>{value ? "From your cast" : "No cast member chosen"}</p>;
}
