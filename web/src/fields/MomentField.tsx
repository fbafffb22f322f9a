import * as says from "#words/fields";
import { Select } from "../ui/Select";
import { TextInput } from "../ui/TextInput";
import type { FieldProps } from "./field-props";
import styles from "./MomentField.module.css";

const choices = [
  { value: "first", label: says.firstFrame },
  { value: "last", label: says.lastFrame },
  { value: "at", label: says.at },
] as const;

export function MomentField({ id, label, value, dense, onChange }: FieldProps<"moment">) {
  const seconds = typeof value === "number" ? value : null;
  const which = seconds !== null ? "at" : value === "last" ? "last" : "first";
  return (
    <div className={styles.row}>
      <Select
        id={id}
        aria-label={label}
        className={dense ? "nodrag" : ""}
        variant={dense ? "quiet" : "plain"}
        choices={choices}
        value={which}
        onChange={(next) => onChange(next === "at" ? 1 : next)}
      />
      {seconds !== null && (
        <>
          <TextInput
            type="number"
            className={`${styles.seconds} nodrag`}
            aria-label={says.secondsFromTheStart}
            min={0}
            max={36_000}
            step={0.1}
            value={seconds}
            onChange={(event) => {
              const next = event.target.valueAsNumber;
              if (next >= 0 && next <= 36_000) onChange(next, "typing");
            }}
          />
          <span className={styles.unit}>{says.secondsUnit}</span>
        </>
      )}
    </div>
  );
}
