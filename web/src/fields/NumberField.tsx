import { useState } from "react";
import { Slider } from "../ui/Slider";
import { TextInput } from "../ui/TextInput";
import type { FieldProps } from "./field-props";
import styles from "./NumberField.module.css";

/** A slider for the hand, a box for the exact figure. What can't be is put at the nearest that can. */
export function NumberField({ id, label, edit, value, onChange }: FieldProps<"number">) {
  const { min, max, step, unit } = edit;
  const number = typeof value === "number" ? value : min;
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    const wanted = Number(typed?.replace(",", "."));
    if (typed !== null && typed.trim() !== "" && Number.isFinite(wanted)) {
      const stepped = min + Math.round((wanted - min) / step) * step;
      onChange(Number(Math.min(max, Math.max(min, stepped)).toFixed(4)));
    }
    setTyped(null);
  };
  return (
    <div className={styles.row}>
      <Slider
        aria-label={label}
        {...{ min, max, step }}
        value={number}
        onChange={(next) => onChange(Number(next.toFixed(4)), "typing")}
      />
      <span className={styles.figure}>
        <TextInput
          id={id}
          inputMode="decimal"
          className={styles.box}
          value={typed ?? String(number)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === "Enter") settle();
          }}
        />
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
    </div>
  );
}
