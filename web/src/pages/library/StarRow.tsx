import * as says from "#words/library";
import { Star } from "./marks";
import styles from "./StarRow.module.css";

interface StarRowProps {
  rating: number | null;
  onRate: (rating: number) => void;
  /** Said before each number to those who hear it. */
  label?: string;
}

/** One to five; the same one again takes it back. */
export function StarRow({ rating, onRate, label = says.rating }: StarRowProps) {
  return (
    <fieldset className={styles.stars} aria-label={label}>
      {[1, 2, 3, 4, 5].map((count) => (
        <button
          key={count}
          type="button"
          className={styles.star}
          aria-label={says.stars(count)}
          aria-pressed={rating === count}
          onClick={() => onRate(count)}
        >
          <Star lit={rating !== null && count <= rating} />
        </button>
      ))}
    </fieldset>
  );
}
