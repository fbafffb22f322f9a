import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import * as says from "#words/sharing";
import { Button } from "../../ui/Button";
import styles from "./Withdraw.module.css";

interface WithdrawProps {
  label: string;
  /** What it is called aloud, where the label alone does not say which. */
  name?: string;
  disabled?: boolean;
  onWithdraw: () => void;
}

/** Nothing brings back what is withdrawn, so it is asked once more, in its place. */
export function Withdraw({ label, name, disabled = false, onWithdraw }: WithdrawProps) {
  const [asking, setAsking] = useState<"yes" | "no" | "kept">("no");
  const ask = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking === "yes") keep.current?.focus();
    if (asking === "kept") ask.current?.focus();
  }, [asking]);
  if (asking !== "yes") {
    return (
      <Button
        ref={ask}
        size="small"
        aria-label={name ?? label}
        disabled={disabled}
        onClick={() => setAsking("yes")}
      >
        {label}
      </Button>
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setAsking("kept");
  };
  return (
    <fieldset aria-label={name ?? label} className={styles.asking}>
      <span className={styles.words}>{says.thisIsFinal}</span>
      <Button
        size="small"
        variant="danger"
        disabled={disabled}
        onKeyDown={onKeyDown}
        onClick={() => {
          setAsking("no");
          onWithdraw();
        }}
      >
        {says.withdraw}
      </Button>
      <Button
        ref={keep}
        size="small"
        variant="quiet"
        onKeyDown={onKeyDown}
        onClick={() => setAsking("kept")}
      >
        {says.keepIt}
      </Button>
    </fieldset>
  );
}
