import { useState, type ReactNode } from "react";
import * as says from "#words/feedback";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { ErrorNote } from "./ErrorNote";
import { Field } from "./Field";
import { TextArea } from "./TextArea";
import styles from "./WordsDialog.module.css";

interface WordsDialogProps {
  title: string;
  label: string;
  hint?: string;
  example?: string;
  /** Letters. */
  most: number;
  onSend: (words: string) => Promise<unknown>;
  onClose: () => void;
  /** What is asked before the words. */
  children?: ReactNode;
}

/** Words to the people of the studio, and that they arrived. */
export function WordsDialog(props: WordsDialogProps) {
  const { title, label, hint, example, most, onSend, onClose, children } = props;
  const [words, setWords] = useState("");
  const [empty, setEmpty] = useState(false);
  const [state, setState] = useState<"asking" | "sending" | "sent">("asking");
  const [failure, setFailure] = useState<unknown>(null);
  const send = async () => {
    if (words.trim() === "") return setEmpty(true);
    setState("sending");
    setFailure(null);
    try {
      await onSend(words.trim());
      setState("sent");
    } catch (error) {
      setFailure(error);
      setState("asking");
    }
  };
  return (
    <Dialog title={title} onClose={onClose} stays={words !== "" && state !== "sent"}>
      <output className={styles.thanks}>{state === "sent" && says.thanks}</output>
      {state === "sent" ? (
        <div className={styles.acts}>
          <Button onClick={onClose}>{says.close}</Button>
        </div>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          {children}
          <Field label={label} hint={hint} error={empty ? says.sayALittle : undefined}>
            {(control) => (
              <TextArea
                {...control}
                lines={4}
                maxLength={most}
                placeholder={example}
                value={words}
                onChange={(event) => {
                  setWords(event.target.value);
                  setEmpty(false);
                }}
              />
            )}
          </Field>
          {failure !== null && <ErrorNote error={failure} />}
          <div className={styles.acts}>
            <Button type="submit" variant="accent" disabled={state === "sending"}>
              {state === "sending" ? says.sending : says.send}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
