import type { Tier } from "@aktion/schema/graph/graph";
import { useEffect, useId, useRef, useState } from "react";
import * as says from "#words/enhance";
import { isMac, printKeys } from "../commands/keys";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorNote";
import { TextArea } from "../ui/TextArea";
import { useEnhanced, type Enhanced } from "./use-enhanced";
import styles from "./EnhanceSheet.module.css";

interface ProposalProps {
  ask: { text: string; style: string; tier: Tier };
  onUse: (words: string) => void;
  onKeep: () => void;
}

const rules = "draft";

function whoWrote({ maker, title, instead, again }: Enhanced): string {
  const who = maker === rules ? says.theStudiosOwnRules : title;
  if (instead !== null) return says.writtenInstead(instead, who);
  return again ? says.writtenBefore(who) : says.writtenBy(who);
}

/** The words as they were, and beside them others that can be changed before they are used. */
export function Proposal({ ask, onUse, onKeep }: ProposalProps) {
  const { answer, error, again, another } = useEnhanced(ask);
  // What is changed by hand belongs to the answer it was changed in.
  const [changed, setChanged] = useState<{ in: Enhanced; words: string } | null>(null);
  const words = (changed?.in === answer ? changed?.words : answer?.text) ?? "";
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const ready = answer !== undefined && words.trim() !== "";
  const working = !answer && !error;
  useEffect(() => {
    if (answer) box.current?.focus({ preventScroll: true });
  }, [answer]);
  const take = () => ready && onUse(words.trim());
  const press = (event: React.KeyboardEvent) => {
    if (event.key !== "Enter" || !(isMac ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    take();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.proposal} onKeyDown={press}>
      <div className={styles.sides}>
        <section className={styles.side} aria-labelledby={`${id}-was`}>
          <h3 id={`${id}-was`} className={styles.label}>
            {says.asYouWroteIt}
          </h3>
          <p className={styles.was}>{ask.text}</p>
        </section>
        <section className={styles.side}>
          <label htmlFor={id} className={styles.label}>
            {says.enhanced}
          </label>
          {error ? (
            <ErrorNote error={error} onRetry={again} />
          ) : (
            <div className={styles.room} aria-busy={working}>
              <TextArea
                ref={box}
                id={id}
                lines={8}
                most={14}
                readOnly={working}
                placeholder={says.writing}
                value={words}
                maxLength={20_000}
                onChange={(event) =>
                  answer && setChanged({ in: answer, words: event.target.value })
                }
              />
              {working && <span className={styles.sweep} />}
            </div>
          )}
          <output className={styles.who}>
            {working && says.nothingChangesBeforeYouUseIt}
            {answer && whoWrote(answer)}
          </output>
        </section>
      </div>
      <div className={styles.acts}>
        <Button variant="quiet" onClick={onKeep}>
          {working ? says.stop : says.keepMine}
        </Button>
        <Button disabled={!answer} onClick={another}>
          {says.another}
        </Button>
        <Button variant="accent" disabled={!ready} aria-keyshortcuts="Control+Enter" onClick={take}>
          {says.use}
          <kbd className={styles.key}>{printKeys("mod+enter")}</kbd>
        </Button>
      </div>
    </div>
  );
}
