import type { ComponentPropsWithRef, CSSProperties } from "react";
import styles from "./PadSlider.module.css";

interface PadSliderProps extends Omit<
  ComponentPropsWithRef<"input">,
  "value" | "onChange" | "min" | "max"
> {
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}

/** The pad's own, so that the board's first load does not have to be cut in two for it; it looks the same. */
export function PadSlider({ value, min, max, onChange, ...rest }: PadSliderProps) {
  return (
    <input
      type="range"
      className={styles.slider}
      style={{ "--part": (value - min) / (max - min) } as CSSProperties}
      {...{ value, min, max }}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      {...rest}
    />
  );
}
