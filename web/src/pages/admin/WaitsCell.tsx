import { useState } from "react";
import { TextInput } from "../../ui/TextInput";
import { waitsFrom } from "./waits-from";

interface WaitsCellProps {
  label: string;
  /** Milliseconds. */
  waits: readonly number[];
  onChange: (waits: number[]) => void;
}

const inSeconds = (waits: readonly number[]): string => waits.map((ms) => ms / 1000).join(", ");

/** Seconds in a row, as "15, 30, 60"; what can't be is not taken, and is put back when it is left. */
export function WaitsCell({ label, waits, onChange }: WaitsCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      aria-label={label}
      inputMode="numeric"
      value={typed ?? inSeconds(waits)}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = waitsFrom(event.target.value);
        if (next) onChange(next);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
