import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import { Icon } from "./Icon";
import type { IconName } from "./icons";
import styles from "./Button.module.css";

export interface ButtonProps extends ComponentPropsWithRef<"button"> {
  /** `accent` is for the one act a view is there for. */
  variant?: "plain" | "quiet" | "accent" | "danger";
  size?: "small" | "medium" | "large";
  icon?: IconName;
}

export function Button({
  variant = "plain",
  size = "medium",
  icon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={classNames(styles.button, styles[variant], styles[size], className)}
      {...rest}
    >
      {icon && <Icon name={icon} size={size === "large" ? 20 : 16} />}
      {children}
    </button>
  );
}
