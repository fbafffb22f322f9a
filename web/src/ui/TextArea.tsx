import type { ComponentPropsWithRef } from "react";
import { classNames } from "./class-names";
import styles from "./TextArea.module.css";

interface TextAreaProps extends Omit<ComponentPropsWithRef<"textarea">, "rows"> {
  /** Lines shown when there is little to say; it grows with what is written, up to `most`. */
  lines?: number;
  most?: number;
}

export function TextArea({ lines = 2, most = 12, className, style, ...rest }: TextAreaProps) {
  return (
    <textarea
      rows={lines}
      className={classNames(styles.area, className)}
      style={{ "--lines": lines, "--most": most, ...style } as React.CSSProperties}
      {...rest}
    />
  );
}
