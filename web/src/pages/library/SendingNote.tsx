import { useStore } from "zustand";
import * as says from "#words/library";
import { callOff, forgetFailed, sendAgain, sendings, uploads } from "../../library/send-files";
import { Button } from "../../ui/Button";
import styles from "./SendingNote.module.css";

/** How far files on their way into the library are, and why some did not come. */
export default function SendingNote() {
  const { all, sent, words } = useStore(sendings);
  const files = Object.entries(useStore(uploads.store, ({ going }) => going));
  const going = files.filter(([, { error }]) => error === null);
  const failed = files.filter(([, { error }]) => error !== null);
  const only = all === 1 ? going[0]?.[1] : undefined;
  const parts = files.reduce((sum, [, { part, error }]) => sum + (error === null ? part : 1), sent);
  const refused = failed.length > 0 || words !== "";
  return (
    <section className={styles.note} aria-label={says.sendingFiles}>
      {going.length > 0 && (
        <div className={styles.line}>
          <output className={styles.words}>
            {only ? says.sendingOne(only.name) : says.sentSoFar(sent, all)}
          </output>
          <progress
            className={styles.part}
            aria-label={says.sendingFiles}
            max={all}
            value={parts}
          />
          <Button size="small" onClick={callOff}>
            {says.cancel}
          </Button>
        </div>
      )}
      {refused && (
        <div role="alert" className={styles.line}>
          <div className={styles.words}>
            {words !== "" && <p>{words}</p>}
            {failed.length > 0 && <p>{says.notKept(failed.length)}</p>}
            <ul>
              {failed.map(([key, { name, error }]) => (
                <li key={key}>{says.nameAndWhy(name, error ?? "")}</li>
              ))}
            </ul>
          </div>
          {going.length === 0 && failed.length > 0 && (
            <Button size="small" onClick={sendAgain}>
              {says.sendAgain}
            </Button>
          )}
          {going.length === 0 && (
            <Button size="small" onClick={forgetFailed}>
              {says.close}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
