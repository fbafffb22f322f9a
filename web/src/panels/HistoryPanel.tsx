import type { BoardVersion } from "@aktion/schema/api/boards";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import * as says from "#words/history";
import { api } from "../api/api";
import { call } from "../api/call";
import { momentWords } from "../app/time-words";
import { useBoard, useSaving } from "../stores/board-context";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorNote";
import { IconButton } from "../ui/IconButton";
import { TextInput } from "../ui/TextInput";
import { VersionChanges } from "./VersionChanges";
import { SidePanel } from "./SidePanel";
import styles from "./HistoryPanel.module.css";

const reasons: Record<BoardVersion["reason"], string> = {
  made: says.theBeginning,
  work: says.whileWorking,
  run: says.atARun,
  named: says.named,
  restored: says.broughtBack,
};

/** The versions that are kept: any can be brought back, and that can be undone. */
export function HistoryPanel() {
  const { boardId, view, saving, copies, document } = useBoard();
  const revision = useSaving((state) => state.revision);
  const path = { id: boardId };
  // A name that was given while the list was still coming is asked for with a question of its own.
  const [named, setNamed] = useState(0);
  const versions = useQuery({
    queryKey: ["history", boardId, revision, named],
    queryFn: ({ signal }) => call(api.boardHistory, { path, signal }),
    placeholderData: (before) => before,
  });
  const aside = useQuery({
    queryKey: ["aside", boardId, revision],
    queryFn: async () => (await copies.read(boardId))?.aside ?? [],
  });
  const restore = useMutation({
    mutationFn: async (wanted: number) => {
      await saving.flush();
      saving.adopt(await call(api.restoreBoard, { path, body: { revision: wanted } }));
    },
  });
  const close = () => view.setState({ sheet: null });
  return (
    <SidePanel
      label={says.history}
      end={<IconButton icon="close" label={says.close} onClick={close} />}
    >
      <NameNow onNamed={() => setNamed((count) => count + 1)} />
      {(versions.error || restore.error) && (
        <ErrorNote
          error={versions.error ?? restore.error}
          onRetry={() => void versions.refetch()}
        />
      )}
      <ul className={styles.list}>
        {aside.data?.map(({ graph, at }) => (
          <li key={at} className={styles.version}>
            <span className={styles.words}>
              <span>{says.mineSetAside}</span>
              <span className={styles.detail}>{says.onThisMachine(momentWords(at))}</span>
            </span>
            <Button size="small" onClick={() => document.edit(() => graph)}>
              {says.bringBack}
            </Button>
          </li>
        ))}
        {versions.data?.items.map((version, place, all) => (
          <li key={version.revision} className={styles.version}>
            <span className={styles.words}>
              <span>{version.name ?? reasons[version.reason]}</span>
              <span className={styles.detail}>
                {momentWords(version.at)}, {says.nodes(version.nodes)}
              </span>
              {all[place + 1] && (
                <VersionChanges from={all[place + 1]!.revision} to={version.revision} />
              )}
            </span>
            {version.revision === revision ? (
              <span className={styles.detail}>{says.now}</span>
            ) : (
              <Button
                size="small"
                disabled={restore.isPending}
                onClick={() => restore.mutate(version.revision)}
              >
                {says.bringBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

function NameNow({ onNamed }: { onNamed: () => void }) {
  const { boardId, saving } = useBoard();
  const [name, setName] = useState("");
  const naming = useMutation({
    mutationFn: async (wanted: string) => {
      await saving.flush();
      await call(api.nameBoardVersion, { path: { id: boardId }, body: { name: wanted } });
    },
    onSuccess: () => {
      setName("");
      onNamed();
    },
  });
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) naming.mutate(name.trim());
      }}
    >
      <TextInput
        aria-label={says.nameOfThePresentState}
        placeholder={says.nameWhatIsThereNow}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" disabled={!name.trim() || naming.isPending}>
        {says.keep}
      </Button>
      {naming.error && <ErrorNote error={naming.error} />}
    </form>
  );
}
