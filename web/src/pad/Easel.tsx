import { useEffect, useEffectEvent, useRef, useState } from "react";
import * as says from "#words/pad";
import type { ApiError } from "../api/api-error";
import { useOnline } from "../app/use-online";
import { clockTime } from "../app/time-words";
import { useBoard } from "../stores/board-context";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { Surface, type SurfaceHandle } from "./Surface";
import { clearLayers } from "./drawing";
import { finishDrawing } from "./finish-drawing";
import { LayerList } from "./LayerList";
import type { OpenedDrawing } from "./open-drawing";
import { PadContext } from "./pad-context";
import { listenToKeys } from "./pad-keys";
import { createPad } from "./pad-store";
import { PadIcon } from "./PadIcon";
import { PadNotes } from "./PadNotes";
import { PadTools, ToolWords } from "./PadTools";
import { UndoButtons } from "./UndoButtons";
import { useKeeping } from "./use-keeping";
import styles from "./Easel.module.css";

interface EaselProps {
  node: string;
  name: string;
  /** False once someone deleted the node. */
  there: boolean;
  opened: OpenedDrawing;
  /** A still is wired in that nobody made yet. */
  unmade: boolean;
  onClose: () => void;
}

const unmadeWords = says.theStillThatIsWired;
const hiddenWords = says.thisLayerIsHidden;

/** An open drawing: the paper with tools, layers and the way out, which saves. */
export function Easel({ node, name, there, opened, unmade, onClose }: EaselProps) {
  const session = useBoard();
  const [pad] = useState(() => createPad(opened.drawing));
  const surface = useRef<SurfaceHandle>(null);
  const [layersOpen, setLayersOpen] = useState(false);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<ApiError | null>(null);
  const [note, setNote] = useState(opened.note ?? (unmade ? unmadeWords : null));
  const [resumed, setResumed] = useState(opened.keptAt);
  const online = useOnline();
  const keeping = useKeeping(pad, session.boardId, node, opened.saved);

  const done = async (): Promise<void> => {
    if (sending) return;
    const { drawing } = pad.store.getState();
    if (drawing === opened.saved || !there) return onClose();
    setSending(true);
    setFailed(null);
    const sheets = surface.current!.sheets;
    const error = await finishDrawing({ session, node, name, drawing, sheets });
    setSending(false);
    if (error) return setFailed(error);
    // Someone went on drawing while it was sent.
    if (pad.store.getState().drawing !== drawing) return done();
    keeping.end();
    onClose();
  };
  const finish = useEffectEvent(() => void done());
  useEffect(
    () =>
      listenToKeys({
        pad,
        fit: () => surface.current?.desk.fit(),
        setPanning: (on) => surface.current?.desk.setPanning(on),
        done: () => finish(),
      }),
    [pad],
  );
  const waits = failed !== null;
  useEffect(() => {
    if (!waits) return undefined;
    const retry = () => finish();
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [waits]);

  const status = sending
    ? says.saving
    : keeping.refused
      ? says.notKeptUntilDone
      : !online
        ? says.offlineKeptHere
        : keeping.at !== null && says.keptHereAt(clockTime(keeping.at));
  return (
    <PadContext value={pad}>
      <div className={styles.easel}>
        <header className={styles.head}>
          <h2 className={styles.name}>{name}</h2>
          <UndoButtons />
          <IconButton
            icon="trash"
            label={says.clearAllLayers}
            onClick={() => pad.change(clearLayers)}
          />
          <IconButton
            icon="fit"
            label={says.theWholePaper}
            onClick={() => surface.current?.desk.fit()}
          />
          <output className={styles.status}>{status}</output>
          <button
            type="button"
            className={styles.layersButton}
            aria-label={says.layers}
            title={says.layers}
            aria-expanded={layersOpen}
            onClick={() => setLayersOpen(!layersOpen)}
          >
            <PadIcon name="layers" />
          </button>
          <Button variant="accent" disabled={sending} onClick={() => void done()}>
            {says.done}
          </Button>
        </header>
        <PadTools />
        <div className={styles.desk}>
          <Surface ref={surface} onHidden={() => setNote(hiddenWords)} onNote={setNote} />
          <ToolWords />
          <PadNotes
            failed={failed}
            note={note}
            resumed={resumed}
            onRetry={() => void done()}
            onLeave={onClose}
            onNoted={() => setNote(null)}
            onResumed={(take) => {
              setResumed(null);
              if (take === "saved") pad.change(() => opened.saved);
            }}
          />
        </div>
        <LayerList
          node={node}
          open={layersOpen}
          onClose={() => setLayersOpen(false)}
          onNote={setNote}
        />
      </div>
    </PadContext>
  );
}
