import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { Icon } from "./Icon";
import styles from "./Select.module.css";

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface SelectProps<V extends string> extends Omit<
  ComponentPropsWithRef<"select">,
  "value" | "onChange" | "children" | "size"
> {
  choices: readonly Choice<V>[];
  value: V;
  onChange: (value: V) => void;
  /** `quiet` has no frame until it is pointed at: for bars. */
  variant?: "plain" | "quiet";
}

/** The browser's own list: right on every phone and for every screen reader, and no script. */
export function Select<V extends string>({
  choices,
  value,
  onChange,
  variant = "plain",
  className,
  ...rest
}: SelectProps<V>) {
  return (
    <span className={classNames(styles.frame, className)}>
      <select
        className={classNames(styles.select, styles[variant])}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
        {...rest}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} className={styles.option}>
            {choice.label}
          </option>
        ))}
      </select>
      <span className={styles.arrow}>
        <Icon name="down" size={16} />
      </span>
    </span>
  );
}
