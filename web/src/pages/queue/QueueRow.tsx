import type { RunSummary } from "@aktion/schema/api/runs";
import type { ComponentPropsWithRef, CSSProperties, ReactNode } from "react";
import { Link } from "wouter";
import { momentWords } from "../../app/time-words";
import { tierWords } from "../../panels/tier-words";
import { classNames } from "../../ui/class-names";
import { costWords, spanWords, statusWords, whatRuns } from "./run-words";
import styles from "./QueueRow.module.css";

interface QueueRowProps extends Omit<ComponentPropsWithRef<"li">, "children"> {
  run: RunSummary;
  now: number;
  /** 0 to 1, where more is known than how many nodes are over. */
  progress?: number | undefined;
  /** What it is at, or waits for. */
  why?: ReactNode;
  /** In front of the row: a handle to move it by. */
  handle?: ReactNode;
  /** What can be done with it. */
  children?: ReactNode;
}

/** One run on a line: of what, how far, why not further, for how long, what it cost. */
export function QueueRow({
  run,
  now,
  progress,
  why,
  handle,
  children,
  className,
  ...rest
}: QueueRowProps) {
  const { status, tier, done, total, finishedAt } = run;
  const { name, href } = whatRuns(run);
  return (
    <li className={classNames(styles.row, className)} {...rest}>
      {handle}
      <div className={styles.words}>
        <p className={styles.name}>
          {href === null ? (
            name
          ) : (
            <Link href={href} className={styles.link}>
              {name}
            </Link>
          )}
          <span className={styles.tier}>{tierWords[tier]}</span>
        </p>
        <p className={styles.facts}>
          <span className={status === "failed" ? styles.failed : undefined}>
            {statusWords(run)}
            {status === "waiting" && ` ${spanWords(run, now)}`}
          </span>
          {status !== "waiting" && <span>{spanWords(run, now)}</span>}
          {finishedAt !== null && <span>{momentWords(finishedAt, now)}</span>}
          <span>{costWords(run)}</span>
        </p>
        {why && <p className={styles.why}>{why}</p>}
        {status === "running" && (
          <span
            className={styles.bar}
            aria-hidden="true"
            style={{ "--part": progress ?? (total > 0 ? done / total : 0) } as CSSProperties}
          />
        )}
      </div>
      {children && <div className={styles.acts}>{children}</div>}
    </li>
  );
}
