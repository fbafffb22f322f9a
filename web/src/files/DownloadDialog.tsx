import { useEffect, useId, useRef, useState } from "react";
import * as says from "#words/files";
import { useBoard } from "../stores/board-context";
import { say } from "../stores/view";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNote } from "../ui/ErrorNote";
import { Toggle } from "../ui/Toggle";
import { download, rememberWhole, wholeWanted } from "./download";
import type { DownloadSheet } from "./file-sheet";
import styles from "./FileSheets.module.css";
import { wantedTakes } from "./wanted-takes";

/** Takes as files, and how much they say of where they came from. */
export function DownloadDialog({ sheet, onClose }: { sheet: DownloadSheet; onClose: () => void }) {
  const session = useBoard();
  const [wanted] = useState(() => wantedTakes(session, sheet));
  const [whole, setWhole] = useState(wholeWanted);
  const [saved, setSaved] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const start = useRef<HTMLButtonElement>(null);
  const id = useId();
  // The choice was made before: Enter saves.
  useEffect(() => start.current?.focus(), []);
  const count = wanted.length;
  const begin = async () => {
    setFailure(null);
    setSaved(0);
    rememberWhole(whole);
    try {
      const untold = await download(wanted, whole, setSaved);
      if (untold > 0) {
        say(session.view, says.savedUntold(untold, count));
      }
      onClose();
    } catch (error) {
      setFailure(error);
      setSaved(null);
    }
  };
  return (
    <Dialog title={says.downloadTakes(count)} onClose={onClose}>
      <p className={styles.words}>{says.filesNameTheRun(count)}</p>
      <div className={styles.choice}>
        <div>
          <label htmlFor={id}>{says.putTheWholeGraphIn}</label>
          <p id={`${id}-why`} className={styles.hint}>
            {says.yourPromptsAreInIt}
          </p>
        </div>
        <Toggle id={id} aria-describedby={`${id}-why`} checked={whole} onChange={setWhole} />
      </div>
      {failure !== null && <ErrorNote error={failure} what={says.itCouldNotBeSaved} />}
      <div className={styles.ways}>
        <Button
          ref={start}
          variant="accent"
          icon="download"
          disabled={saved !== null}
          onClick={() => void begin()}
        >
          {saved === null ? says.download : says.savingFiles(count, saved)}
        </Button>
      </div>
    </Dialog>
  );
}
