import { useEffect, useRef, useState } from "react";
import * as says from "#words/hints";
import { printedKeys, useBindings } from "../commands/bound-keys";
import look from "../commands/look.command";
import makeSection from "../commands/make-section.command";
import palette from "../commands/palette.command";
import runBoard from "../commands/run-board.command";
import tidy from "../commands/tidy.command";
import zoomFit from "../commands/zoom-fit.command";
import { useView } from "../stores/board-context";
import { isCovered, type ViewState } from "../stores/view";
import { IconButton } from "../ui/IconButton";
import { tellHints, useGoneHints } from "./gone-hints";
import { hintFor, type Facts, type HintId } from "./hints";
import { useFacts } from "./use-facts";
import styles from "./HintLine.module.css";

/** Somebody who does the thing at once is not told how. */
const patience = 1500;

/** One line, with the person's own keys in brackets. */
const words: Readonly<Record<HintId, () => string>> = {
  lost: () => says.bringsTheBoardBack(printedKeys(zoomFit)),
  wire: () => says.dragFromAPort,
  run: () => says.runsTheBoard(printedKeys(runBoard)),
  several: () => says.framesAndTidies(printedKeys(makeSection), printedKeys(tidy)),
  circle: () => says.looksAtTheTake(printedKeys(look)),
  keys: () => says.findsEveryCommand(printedKeys(palette)),
};

/** Over the board, or in the middle of something, nobody reads hints. */
const isBusy = (state: ViewState) =>
  isCovered(state) || (state.sheet ?? state.drawing ?? state.naming) !== null;

function useHint(): HintId | null {
  const facts = useFacts();
  const gone = useGoneHints((state) => state.gone);
  const busy = useView(isBusy);
  const before = useRef<Facts | null>(null);
  const [shown, setShown] = useState<HintId | null>(null);
  useEffect(() => {
    if (before.current) tellHints({ type: "changed", before: before.current, now: facts });
    before.current = facts;
  }, [facts]);
  const wanted = busy ? null : hintFor(gone, facts);
  useEffect(() => {
    const timer = setTimeout(() => setShown(wanted), patience);
    return () => clearTimeout(timer);
  }, [wanted]);
  return shown === wanted ? shown : null;
}

/** A short word where it helps, in the bar, never over a picture. It leaves for good. */
export function HintLine() {
  const id = useHint();
  useBindings();
  useEffect(() => {
    if (!id) return undefined;
    const escape = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (key !== "Escape" || (target instanceof Element && target.closest("input, textarea")))
        return;
      // Whatever else Escape does comes first.
      setTimeout(() => {
        if (!event.defaultPrevented) tellHints({ type: "dismissed", id });
      });
    };
    window.addEventListener("keydown", escape);
    return () => window.removeEventListener("keydown", escape);
  }, [id]);
  return (
    <output className={styles.place} aria-label={says.hint}>
      {id && (
        <span key={id} className={styles.hint}>
          <span className={styles.words}>{withKeys(words[id]())}</span>
          <IconButton
            size="small"
            icon="close"
            label={says.dismissTheHint}
            onClick={() => tellHints({ type: "dismissed", id })}
          />
        </span>
      )}
    </output>
  );
}

/** What stands in brackets is a key; a command without one leaves none. */
const withKeys = (line: string) =>
  line
    .split(/[[\]]/)
    .map((part, place) =>
      place % 2 === 1 ? <kbd key={part}>{part || says.thePalette}</kbd> : part,
    );
