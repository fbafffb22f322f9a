import { useId, type ReactNode } from "react";
import styles from "./Field.module.css";

/** What ties a control to its label and remarks; spread it over the control. */
export interface FieldControl {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  /** For one field alone on a form that says what it wants. */
  hideLabel?: boolean;
  children: (control: FieldControl) => ReactNode;
}

export function Field({ label, hint, error, hideLabel = false, children }: FieldProps) {
  const id = useId();
  const remark = error ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
      </label>
      {children({
        id,
        "aria-describedby": remark ? `${id}-remark` : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {remark && (
        <p
          id={`${id}-remark`}
          role={error ? "alert" : undefined}
          className={error ? styles.error : styles.hint}
        >
          {remark}
        </p>
      )}
    </div>
  );
}
