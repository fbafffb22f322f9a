import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { Icon } from "./Icon";
import type { IconName } from "./icons";
import styles from "./IconButton.module.css";

export interface IconButtonProps extends Omit<ComponentPropsWithRef<"button">, "children"> {
  icon: IconName;
  /** What it does: its name to a screen reader, its words on hover. */
  label: string;
  size?: "small" | "medium";
}

export function IconButton({ icon, label, size = "medium", className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={classNames(styles.button, styles[size], className)}
      {...rest}
    >
      <Icon name={icon} size={size === "small" ? 16 : 20} />
    </button>
  );
}
