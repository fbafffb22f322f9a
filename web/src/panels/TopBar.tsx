import { setSettings } from "@aktion/schema/graph/edits";
import { Suspense } from "react";
import { useStore } from "zustand";
import * as says from "#words/panels";
import { MeMenu } from "../app/MeMenu";
import { usePrintedKeys, withKeys } from "../commands/bound-keys";
import redoCommand from "../commands/redo.command";
import undoCommand from "../commands/undo.command";
import { useBoard, useGraph } from "../stores/board-context";
import { IconButton } from "../ui/IconButton";
import { Wallet } from "../wallet/Wallet";
import { EstimateWords } from "./EstimateWords";
import { RunButton } from "./RunButton";
import { RunState } from "./RunState";
import { SaveState } from "./SaveState";
import { TierSelect } from "./TierSelect";
import { latePart } from "../ui/late-part";
import styles from "./TopBar.module.css";

const HintLine = latePart(() =>
  import("../hints/HintLine").then(({ HintLine: shown }) => ({ default: shown })),
);

/** Hints tell of keys, and take no room that pictures or buttons need. */
const hinted = matchMedia("(pointer: fine) and (min-width: 1100px)").matches;

export function TopBar() {
  return (
    <header className={styles.bar}>
      <Title />
      <SaveState />
      <UndoButtons />
      <span className={styles.space}>
        {hinted && (
          <Suspense>
            <HintLine />
          </Suspense>
        )}
      </span>
      <span className={styles.wallet}>
        <Wallet />
      </span>
      <TierSelect />
      <span className={styles.estimate}>
        <EstimateWords />
        <RunState />
      </span>
      <span className={styles.run}>
        <RunButton />
      </span>
      <span className={styles.me}>
        <MeMenu align="end" />
      </span>
    </header>
  );
}

function Title() {
  const { edit } = useBoard();
  const title = useGraph((graph) => graph.settings.title);
  return (
    <h1 className={styles.title}>
      <input
        className={styles.name}
        aria-label={says.titleOfTheBoard}
        placeholder={says.untitled}
        value={title}
        maxLength={200}
        spellCheck={false}
        onChange={(event) => edit(setSettings({ title: event.target.value }), { merge: "title" })}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
        }}
      />
    </h1>
  );
}

/** In the bar above a board, or under the thumb beneath a phone's list. */
export function UndoButtons() {
  const session = useBoard();
  const { document } = session;
  const undoKeys = usePrintedKeys(undoCommand);
  const redoKeys = usePrintedKeys(redoCommand);
  const undo = useStore(document.store, (state) => state.past.length > 0);
  const redo = useStore(document.store, (state) => state.future.length > 0);
  return (
    <span className={styles.undo}>
      <IconButton
        icon="undo"
        label={withKeys(says.undo, undoKeys)}
        disabled={!undo}
        onClick={() => undoCommand.run(session)}
      />
      <IconButton
        icon="redo"
        label={withKeys(says.redo, redoKeys)}
        disabled={!redo}
        onClick={() => redoCommand.run(session)}
      />
    </span>
  );
}
