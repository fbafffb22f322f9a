import type { RateName } from "@aktion/schema/graph/rates";
import type { WatchShot } from "@aktion/schema/api/watch";
import { frameAt, timecodeOf } from "@aktion/schema/media/timecode";
import * as says from "#words/watch";
import { momentWords } from "../../app/time-words";
import styles from "./NotesList.module.css";

interface NotesListProps {
  notes: WatchShot["notes"];
  rate: RateName;
  onSeek: (seconds: number) => void;
}

/** As the shot plays; what is said of the whole comes first. */
export function NotesList({ notes, rate, onSeek }: NotesListProps) {
  if (notes.length === 0) return <p className={styles.none}>{says.noNotes}</p>;
  const inTime = notes.toSorted(
    (one, other) => (one.at ?? -1) - (other.at ?? -1) || one.createdAt - other.createdAt,
  );
  return (
    <ul className={styles.notes}>
      {inTime.map(({ id, at, words, name, createdAt }) => {
        const code = at === null ? null : timecodeOf(frameAt(at, rate), rate);
        return (
          <li key={id} className={styles.note}>
            <p className={styles.words}>{words}</p>
            <p className={styles.line}>
              {code !== null && (
                <button
                  type="button"
                  className={styles.code}
                  aria-label={says.seekTo(code)}
                  onClick={() => onSeek(at ?? 0)}
                >
                  {code}
                </button>
              )}
              <span>{says.noteBy(name, momentWords(createdAt))}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
