import type { LibraryItem } from "@aktion/schema/api/library";
import { useEffect } from "react";
import * as says from "#words/library";
import type { Choice } from "../../library/choosing";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { HeartButton } from "./HeartButton";
import { StarRow } from "./StarRow";
import styles from "./SelectionBar.module.css";

interface SelectionBarProps {
  items: readonly LibraryItem[];
  progress: Choice["progress"];
  /** Nothing is left to choose. */
  whole: boolean;
  onAll: () => void;
  onStop: () => void;
  onFavourite: () => void;
  onTag: () => void;
  onRate: (rating: number) => void;
  onDownload: () => void;
  onDelete: () => void;
  onClear: () => void;
}

/** What can be done with all that is selected. */
export function SelectionBar(props: SelectionBarProps) {
  const { items, progress, whole, onAll, onStop } = props;
  const { onFavourite, onTag, onRate, onDownload, onDelete, onClear } = props;
  // What offers to undo stands above it.
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--over-bar", "var(--selection-bar)");
    return () => void style.removeProperty("--over-bar");
  }, []);
  const ratings = new Set(items.map(({ rating }) => rating));
  const rating = ratings.size === 1 ? (items[0]?.rating ?? null) : null;
  const loved = items.every(({ favourite }) => favourite);
  return (
    <section
      className={styles.bar}
      aria-label={says.selectionBar}
      data-choosing={progress !== null || undefined}
    >
      {progress && progress.of !== null && (
        <progress
          className={styles.part}
          aria-label={says.choosingThem}
          max={progress.of}
          value={progress.done}
        />
      )}
      <IconButton icon="close" label={says.clear} onClick={onClear} />
      <output className={styles.count}>
        {progress ? (
          <>
            <span className={styles.spoken}>{says.choosingThem}</span>
            <span aria-hidden>{says.choosing(progress.done, progress.of)}</span>
          </>
        ) : (
          says.selected(items.length)
        )}
      </output>
      <Button
        variant={progress ? "plain" : "quiet"}
        size="small"
        className={styles.all}
        aria-label={progress ? says.stopChoosing : says.chooseAll}
        aria-disabled={(whole && !progress) || undefined}
        onClick={progress ? onStop : whole ? undefined : onAll}
      >
        {progress ? says.stop : says.all}
      </Button>
      <span className={styles.space} />
      <StarRow rating={rating} onRate={onRate} label={says.rate} />
      <HeartButton on={loved} label={says.favourite} onClick={onFavourite} />
      <Button variant="quiet" icon="pencil" className={styles.act} onClick={onTag}>
        <span className={styles.word}>{says.tags}</span>
      </Button>
      <Button variant="quiet" icon="download" className={styles.act} onClick={onDownload}>
        <span className={styles.word}>{items.length > 1 ? says.downloadZip : says.download}</span>
      </Button>
      <Button variant="quiet" icon="trash" className={styles.act} onClick={onDelete}>
        <span className={styles.word}>{says.deleteIt}</span>
      </Button>
    </section>
  );
}
