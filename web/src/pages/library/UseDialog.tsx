import type { LibraryItem } from "@aktion/schema/api/library";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import * as says from "#words/library";
import { api } from "../../api/api";
import { toApiError } from "../../api/api-error";
import { call } from "../../api/call";
import { boardOfFile, withFile } from "../../library/boards-of";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { ErrorNote } from "../../ui/ErrorNote";
import styles from "./UseDialog.module.css";

const most = 50;

async function putOn(id: string, item: LibraryItem): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const { graph, revision } = await call(api.getBoard, { path: { id } });
    const added = withFile(graph, item);
    try {
      await call(api.saveBoard, { path: { id }, body: { graph: added.graph, revision } });
      return added.node;
    } catch (error) {
      // Somebody saved in between: what they did stays, and the card is put onto that.
      if (tries > 2 || toApiError(error).code !== "board.stale") throw error;
    }
  }
}

/** The file as a card, on a board of its own or on one that is there. */
export default function UseDialog({ item, onClose }: { item: LibraryItem; onClose: () => void }) {
  const [, go] = useLocation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const boards = useQuery({
    queryKey: ["library", "boards"],
    queryFn: ({ signal }) => call(api.listBoards, { query: { limit: most }, signal }),
  });
  const putIt = async (put: () => Promise<{ id: string; node: string }>) => {
    setBusy(true);
    setFailure(null);
    try {
      const { id, node } = await put();
      go(`/boards/${id}?node=${encodeURIComponent(node)}`);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  const onNew = () =>
    putIt(async () => {
      const { graph, node } = boardOfFile(item);
      const { id } = await call(api.createBoard, { body: { graph } });
      return { id, node };
    });
  return (
    <Dialog title={says.whereToUseIt} onClose={onClose}>
      {failure !== null && <ErrorNote error={failure} />}
      {boards.isError && (
        <ErrorNote
          error={boards.error}
          what={says.boardsCouldNotBeRead}
          onRetry={() => void boards.refetch()}
        />
      )}
      <Button icon="plus" disabled={busy} onClick={() => void onNew()}>
        {says.newBoard}
      </Button>
      <ul className={styles.boards}>
        {boards.data?.items.map(({ id, title }) => (
          <li key={id}>
            <Button
              variant="quiet"
              icon="boards"
              className={styles.board}
              disabled={busy}
              onClick={() => void putIt(async () => ({ id, node: await putOn(id, item) }))}
            >
              {title || says.untitled}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
