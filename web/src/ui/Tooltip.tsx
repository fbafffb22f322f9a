import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { useTooltip } from "./use-tooltip";
import styles from "./Tooltip.module.css";

interface TooltipProps {
  /** What the thing itself does not say: a reason, a remark. Never its label again. */
  words: ReactNode;
  children: ReactNode;
  className?: string;
}

/** Words on hover or focus of what is inside. */
export function Tooltip({ words, children, className }: TooltipProps) {
  const { id, anchor, tip, shown } = useTooltip();
  return (
    <span ref={anchor} className={classNames(styles.anchor, className)}>
      {children}
      {shown && (
        <span ref={tip} id={id} role="tooltip" popover="manual" className={styles.tip}>
          {words}
        </span>
      )}
    </span>
  );
}
