import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import styles from "./TextInput.module.css";

export function TextInput({ className, ...rest }: ComponentPropsWithRef<"input">) {
  return <input type="text" className={classNames(styles.input, className)} {...rest} />;
}
