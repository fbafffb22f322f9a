import type { RateName } from "@aktion/schema/graph/rates";
import { frameAt, timecodeOf } from "@aktion/schema/media/timecode";
import { useEffect, useState, type KeyboardEvent, type RefObject } from "react";
import * as says from "#words/watch";
import { toApiError } from "../../api/api-error";
import { Button } from "../../ui/Button";
import { ErrorNote } from "../../ui/ErrorNote";
import { TextArea } from "../../ui/TextArea";
import { Toggle } from "../../ui/Toggle";
import styles from "./NoteForm.module.css";

interface NoteFormProps {
  take: string;
  rate: RateName;
  /** Null for what does not play. */
  player: RefObject<HTMLMediaElement | null> | null;
  /** Who writes; null, and asked for, where they have not said so yet. */
  who: () => string | null;
  onWrite: (note: {
    id: string;
    take: string;
    at: number | null;
    words: string;
    name: string;
  }) => Promise<void>;
}

/** A note to the moment that is shown, or to the whole. What could not be sent stays in the field. */
export function NoteForm({ take, rate, player, who, onWrite }: NoteFormProps) {
  const [words, setWords] = useState("");
  const [pinned, setPinned] = useState(true);
  const [moment, setMoment] = useState(0);
  const [state, setState] = useState<"ready" | "sending">("ready");
  const [failure, setFailure] = useState<unknown>(null);
  // Sent again after a lost answer, it is the same note.
  const [id, setId] = useState(() => crypto.randomUUID());
  useEffect(() => {
    const film = player?.current;
    if (!film) return undefined;
    const tell = () => setMoment(film.currentTime);
    film.addEventListener("timeupdate", tell);
    film.addEventListener("seeked", tell);
    return () => {
      film.removeEventListener("timeupdate", tell);
      film.removeEventListener("seeked", tell);
    };
  }, [player]);
  const ready = words.trim() !== "" && state === "ready";
  const send = async () => {
    const name = ready ? who() : null;
    if (name === null) return;
    setState("sending");
    setFailure(null);
    try {
      const at = player?.current && pinned ? player.current.currentTime : null;
      await onWrite({ id, take, at, words: words.trim(), name });
      setWords("");
      setId(crypto.randomUUID());
    } catch (error) {
      setFailure(toApiError(error));
    } finally {
      setState("ready");
    }
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        aria-label={says.aNote}
        placeholder={says.writeANote}
        lines={3}
        maxLength={2000}
        value={words}
        // The moment a note is about is the one it was begun at.
        onFocus={() => player?.current?.pause()}
        onKeyDown={pressed}
        onChange={(event) => setWords(event.target.value)}
      />
      {failure !== null && <ErrorNote error={failure} what={says.notSent} />}
      <div className={styles.line}>
        {player && (
          <label className={styles.moment} htmlFor={`${take}-moment`}>
            <Toggle id={`${take}-moment`} checked={pinned} onChange={setPinned} />
            <span>
              {pinned ? says.atMoment(timecodeOf(frameAt(moment, rate), rate)) : says.toTheWhole}
            </span>
          </label>
        )}
        <Button type="submit" disabled={!ready}>
          {state === "sending" ? says.sending : says.send}
        </Button>
      </div>
    </form>
  );
}
