import type { ComponentPropsWithRef, CSSProperties } from "react";
import { classNames } from "./class-names";
import styles from "./Slider.module.css";

interface SliderProps extends Omit<
  ComponentPropsWithRef<"input">,
  "value" | "onChange" | "min" | "max" | "step"
> {
  value: number;
  min: number;
  max: number;
  step?: number;
  /** Every value on the way. */
  onChange: (value: number) => void;
  /** Once, where the hand lets go. */
  onSettle?: (value: number) => void;
}

export function Slider({
  value,
  min,
  max,
  step = 1,
  onChange,
  onSettle,
  className,
  ...rest
}: SliderProps) {
  const part = max > min ? (value - min) / (max - min) : 0;
  const settle = (event: { currentTarget: HTMLInputElement }) =>
    onSettle?.(event.currentTarget.valueAsNumber);
  return (
    <input
      type="range"
      className={classNames(styles.slider, className)}
      style={{ "--part": part } as CSSProperties}
      {...{ value, min, max, step }}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      onPointerUp={settle}
      onKeyUp={settle}
      {...rest}
    />
  );
}
