import * as says from "#words/pad";
import { clockTime } from "../app/time-words";
import type { ApiError } from "../api/api-error";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorNote";
import { IconButton } from "../ui/IconButton";
import { usePadState } from "./pad-context";
import styles from "./PadNotes.module.css";

interface PadNotesProps {
  failed: ApiError | null;
  note: string | null;
  /** When the drawing that is shown was kept here, not finished. */
  resumed: number | null;
  onRetry: () => void;
  onLeave: () => void;
  onNoted: () => void;
  onResumed: (take: "this" | "saved") => void;
}

const fullWords = says.thePaperIsFull;

/** What a person at the pad has to know or decide, one line each. */
export function PadNotes(props: PadNotesProps) {
  const { failed, note, resumed, onRetry, onLeave, onNoted, onResumed } = props;
  const full = usePadState((state) => state.full);
  return (
    <div className={styles.notes}>
      {failed && (
        <div className={styles.failed}>
          <ErrorNote error={failed} what={says.theDrawingIsKept} onRetry={onRetry}>
            <Button size="small" variant="quiet" onClick={onLeave}>
              {says.finishLater}
            </Button>
          </ErrorNote>
        </div>
      )}
      {resumed !== null && (
        <p className={styles.note}>
          <span>{says.strokesKept(clockTime(resumed))}</span>
          <Button size="small" onClick={() => onResumed("saved")}>
            {says.dropThem}
          </Button>
          <IconButton
            size="small"
            icon="close"
            label={says.dismiss}
            onClick={() => onResumed("this")}
          />
        </p>
      )}
      {full && <p className={styles.note}>{fullWords}</p>}
      {note && (
        <output className={styles.note}>
          <span>{note}</span>
          <IconButton size="small" icon="close" label={says.dismiss} onClick={onNoted} />
        </output>
      )}
    </div>
  );
}
