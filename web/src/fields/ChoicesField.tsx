import type { FieldProps } from "./field-props";
import styles from "./ChoicesField.module.css";

/** Several at once: each choice is a switch of its own. */
export function ChoicesField({ label, edit, value, onChange }: FieldProps<"choices">) {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const flip = (one: string) =>
    onChange(
      edit.choices
        .map((choice) => choice.value)
        .filter((choice) => (choice === one) !== chosen.includes(choice)),
    );
  return (
    <fieldset aria-label={label} className={styles.choices}>
      {edit.choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.choice}
          aria-pressed={chosen.includes(choice.value)}
          onClick={() => flip(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
