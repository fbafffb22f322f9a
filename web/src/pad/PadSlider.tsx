import type { ComponentPropsWithRef } from "react";
import styles from "./PadSlider.module.css";

interface PadSliderProps extends Omit<ComponentPropsWithRef<"input">, "value" | "onChange"> {
  value: number;
  onChange: (value: number) => void;
}

/** The pad's own, so that the board's first load does not have to be cut in two for it. */
export function PadSlider({ onChange, ...rest }: PadSliderProps) {
  return (
    <input
      type="range"
      className={styles.slider}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      {...rest}
    />
  );
}
