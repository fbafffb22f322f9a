import { useEffect, useId, useRef, useState } from "react";
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
        const some = count === 1 ? "The file" : `${untold} of ${count} files`;
        say(session.view, `${some} could not say where it came from, and was saved as it is.`);
      }
      onClose();
    } catch (error) {
      setFailure(error);
      setSaved(null);
    }
  };
  return (
    <Dialog title={count === 1 ? "Download the take" : `Download ${count} takes`} onClose={onClose}>
      <p className={styles.words}>
        {count === 1 ? "The file names" : "The files name"} the run that made{" "}
        {count === 1 ? "it" : "them"}. Dropped on a board of yours, the graph comes back.
      </p>
      <div className={styles.choice}>
        <div>
          <label htmlFor={id}>Put the whole graph into the file</label>
          <p id={`${id}-why`} className={styles.hint}>
            Your prompts are in it, for whoever has the file.
          </p>
        </div>
        <Toggle id={id} aria-describedby={`${id}-why`} checked={whole} onChange={setWhole} />
      </div>
      {failure !== null && <ErrorNote error={failure} what="It could not be saved." />}
      <div className={styles.ways}>
        <Button
          ref={start}
          variant="accent"
          icon="download"
          disabled={saved !== null}
          onClick={() => void begin()}
        >
          {saved === null ? "Download" : count === 1 ? "Saving" : `Saving ${saved} of ${count}`}
        </Button>
      </div>
    </Dialog>
  );
}
