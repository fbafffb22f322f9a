import type { ReactNode } from "react";
import * as says from "#words/ui";
import { toApiError } from "../api/api-error";
import { Button } from "./Button";
import { Icon } from "./Icon";
import styles from "./ErrorNote.module.css";

interface ErrorNoteProps {
  error: unknown;
  /** What failed, where the reason alone does not say it: "The boards could not be read." */
  what?: string;
  onRetry?: (() => void) | undefined;
  /** Another way on, beside or instead of trying again. */
  children?: ReactNode;
}

/** A refusal in words, with the way on. */
export function ErrorNote({ error, what, onRetry, children }: ErrorNoteProps) {
  const { code, message } = toApiError(error);
  return (
    <div role="alert" className={styles.note}>
      <span className={styles.icon}>
        <Icon name={code === "offline" ? "offline" : "warning"} />
      </span>
      <p className={styles.words}>
        {what && <strong className={styles.what}>{what} </strong>}
        {message}
      </p>
      {(onRetry || children) && (
        <div className={styles.ways}>
          {onRetry && (
            <Button size="small" onClick={onRetry}>
              {says.tryAgain}
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  );
}
