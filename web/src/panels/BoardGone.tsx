import * as says from "#words/panels";
import { useState } from "react";
import { useLocation } from "wouter";
import { api } from "../api/api";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import { useBoard } from "../stores/board-context";
import { Button } from "../ui/Button";
import styles from "./ConflictChoice.module.css";

/** The board was deleted in another tab or on another device. What is here stays until someone chooses. */
export function BoardGone() {
  const { boardId, saving, estimating } = useBoard();
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const bringBack = async () => {
    setBusy(true);
    try {
      await call(api.undeleteBoard, { path: { id: boardId } });
      saving.back();
      estimating.again();
    } catch (error) {
      setFailure(toApiError(error).message);
      setBusy(false);
    }
  };
  return (
    <div role="alert" className={styles.bar}>
      <p className={styles.words}>{says.thisBoardWasDeletedElsewhere}</p>
      {failure && <p className={styles.words}>{failure}</p>}
      <p className={styles.acts}>
        <Button size="small" disabled={busy} onClick={() => void bringBack()}>
          {says.bringItBack}
        </Button>
        <Button size="small" variant="quiet" onClick={() => go("/")}>
          {says.goToTheBoards}
        </Button>
      </p>
    </div>
  );
}
