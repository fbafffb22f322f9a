import { useState } from "react";
import { TextInput } from "../../ui/TextInput";
import styles from "./NumberCell.module.css";

interface NumberCellProps {
  label: string;
  value: number;
  min?: number;
  max: number;
  step?: number;
  disabled?: boolean;
  onChange: (value: number) => void;
}

/** A figure in a table: what can't be is not taken, and is put back when it is left. */
export function NumberCell(props: NumberCellProps) {
  const { label, value, min = 0, max, step = 1, disabled, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      type="number"
      className={styles.cell}
      aria-label={label}
      {...{ min, max, step, disabled }}
      value={typed ?? String(value)}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = event.target.valueAsNumber;
        const fits = Number.isFinite(next) && next >= min && next <= max;
        if (fits && (step !== 1 || Number.isInteger(next))) onChange(next);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
