import { stillSizes } from "@aktion/schema/graph/sizes";
import { wiredDrawing } from "@aktion/schema/graph/sketch";
import { useEffect, useRef, useState } from "react";
import * as says from "#words/pad";
import { toApiError, type ApiError } from "../api/api-error";
import { useShownTakes } from "../previews/shown-takes";
import { useBoard, useGraph, useNode, useNodePart } from "../stores/board-context";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorNote";
import { Easel } from "./Easel";
import { openDrawing, type OpenedDrawing } from "./open-drawing";
import styles from "./Pad.module.css";

type Opening = { opened: OpenedDrawing } | { error: ApiError } | null;

/** The drawing of a sketch, as large as the window. */
export default function Pad({ node }: { node: string }) {
  const [tries, setTries] = useState(0);
  return <Try key={tries} node={node} onAgain={() => setTries(tries + 1)} />;
}

function Try({ node, onAgain }: { node: string; onAgain: () => void }) {
  const { boardId, view, document } = useBoard();
  const [opening, setOpening] = useState<Opening>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const there = useNode(node) !== undefined;
  const name = useNodePart(node, (there) => there.name) || says.sketch;
  const from = useGraph((graph) => wiredDrawing(graph, node)?.from.node ?? "");
  const still = useShownTakes(from)[0]?.media[0];
  const wired = still?.kind === "image" ? still.id : null;
  const close = () => view.setState({ pad: null });

  useEffect(() => {
    dialog.current?.showModal();
    const before = globalThis.document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  // What is read is read once: a new take of the wired still does not pull the paper away.
  const atFirst = useRef(wired);
  useEffect(() => {
    let gone = false;
    const { nodes, settings } = document.graph();
    const drawing = nodes.find((one) => one.id === node)?.params["drawing"];
    const { w: width, h: height } = stillSizes[settings.aspect];
    openDrawing({
      board: boardId,
      node,
      asset: typeof drawing === "string" ? drawing : null,
      wired: atFirst.current,
      paper: { width, height },
    }).then(
      (opened) => {
        if (!gone) setOpening({ opened });
      },
      (error: unknown) => {
        if (!gone) setOpening({ error: toApiError(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [boardId, document, node]);

  return (
    <dialog
      ref={dialog}
      className={styles.pad}
      aria-label={says.drawing(name)}
      aria-busy={opening === null}
      onCancel={(event) => {
        event.preventDefault();
        if (!opening || "error" in opening) close();
      }}
      onClose={close}
    >
      {opening && "opened" in opening && (
        <Easel
          node={node}
          name={name}
          there={there}
          opened={opening.opened}
          unmade={from !== "" && wired === null}
          onClose={close}
        />
      )}
      {opening && "error" in opening && (
        <div className={styles.trouble}>
          <ErrorNote error={opening.error} what={says.thisDrawingCantBeOpened} onRetry={onAgain}>
            <Button size="small" variant="quiet" onClick={close}>
              {says.backToTheBoard}
            </Button>
          </ErrorNote>
        </div>
      )}
    </dialog>
  );
}
