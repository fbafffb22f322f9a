import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Link } from "wouter";
import * as says from "#words/cast";
import { momentWords } from "../../app/time-words";
import { usesQuery } from "../../cast/cast-list";
import { ErrorNote } from "../../ui/ErrorNote";
import { Skeleton } from "../../ui/Skeleton";
import styles from "./PlaysOn.module.css";

/** The boards a member plays on, and the way to the stills they are in. */
export function PlaysOn({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(usesQuery(id));
  const title = useId();
  return (
    <section className={styles.uses} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {says.playsOn}
      </h2>
      {error && !data && (
        <ErrorNote error={error} what={says.boardsCouldNotBeRead} onRetry={() => void refetch()} />
      )}
      {!error && !data && <Skeleton height={40} />}
      {data && data.count === 0 && <p className={styles.quiet}>{says.playsOnNoBoardYet}</p>}
      {data && data.boards.length > 0 && (
        <ul className={styles.boards}>
          {data.boards.map((board) => (
            <li key={board.id}>
              <Link href={`/boards/${board.id}`} className={styles.board}>
                <span className={styles.name}>{board.title || says.untitled}</span>
                <span className={styles.when}>{momentWords(board.updatedAt)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {data && data.count > data.boards.length && (
        <p className={styles.quiet}>{says.andMore(data.count - data.boards.length)}</p>
      )}
      <Link href={`/library?cast=${encodeURIComponent(id)}`} className={styles.stills}>
        {says.whatTheyAreIn}
      </Link>
    </section>
  );
}
