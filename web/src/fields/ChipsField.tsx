import type { FieldProps } from "./field-props";
import styles from "./ChoicesField.module.css";

/** One of few, all in sight: the browser's own radio buttons, worn as chips. */
export default function ChipsField({ id, label, edit, value, onChange }: FieldProps<"chips">) {
  return (
    <fieldset id={id} aria-label={label} className={styles.choices}>
      {edit.choices.map((choice) => (
        <label key={choice.value} className={styles.chip}>
          <input
            type="radio"
            className={styles.radio}
            name={id}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
