import { setSettings } from "@aktion/schema/graph/edits";
import { useStore } from "zustand";
import { MeMenu } from "../app/MeMenu";
import { printKeys } from "../commands/keys";
import { useBoard, useGraph } from "../stores/board-context";
import { IconButton } from "../ui/IconButton";
import { Wallet } from "../wallet/Wallet";
import { EstimateWords } from "./EstimateWords";
import { RunButton } from "./RunButton";
import { RunState } from "./RunState";
import { SaveState } from "./SaveState";
import { TierSelect } from "./TierSelect";
import styles from "./TopBar.module.css";

export function TopBar() {
  return (
    <header className={styles.bar}>
      <Title />
      <SaveState />
      <UndoButtons />
      <span className={styles.space} />
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
        aria-label="Title of the board"
        placeholder="Untitled"
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

function UndoButtons() {
  const { document } = useBoard();
  const undo = useStore(document.store, (state) => state.past.length > 0);
  const redo = useStore(document.store, (state) => state.future.length > 0);
  return (
    <span className={styles.undo}>
      <IconButton
        icon="undo"
        label={`Undo, ${printKeys("mod+z")}`}
        disabled={!undo}
        onClick={() => document.undo()}
      />
      <IconButton
        icon="redo"
        label={`Redo, ${printKeys("mod+shift+z")}`}
        disabled={!redo}
        onClick={() => document.redo()}
      />
    </span>
  );
}
