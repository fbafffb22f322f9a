import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import styles from "./Toggle.module.css";

interface ToggleProps extends Omit<
  ComponentPropsWithRef<"input">,
  "checked" | "onChange" | "type"
> {
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Toggle({ checked, onChange, className, ...rest }: ToggleProps) {
  return (
    <input
      type="checkbox"
      role="switch"
      aria-checked={checked}
      className={classNames(styles.toggle, className)}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
      {...rest}
    />
  );
}
