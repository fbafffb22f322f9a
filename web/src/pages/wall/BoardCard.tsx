import type { BoardSummary } from "@aktion/schema/api/boards";
import { useRef, useState } from "react";
import { Link } from "wouter";
import * as says from "#words/wall";
import { loadBoard } from "../../app/page-loaders";
import { momentWords } from "../../app/time-words";
import { IconButton } from "../../ui/IconButton";
import { Menu } from "../../ui/Menu";
import { BoardTitle } from "./BoardTitle";
import { Cover } from "./Cover";
import styles from "./BoardCard.module.css";

interface BoardCardProps {
  board: BoardSummary;
  onRename: (title: string) => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

export function BoardCard({ board, onRename, onDuplicate, onDelete }: BoardCardProps) {
  const [renaming, setRenaming] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const href = `/boards/${board.id}`;
  const title = board.title || says.untitled;
  const endRename = (next: string | null, byKey: boolean) => {
    setRenaming(false);
    if (next !== null && next !== board.title) onRename(next);
    if (byKey) card.current?.querySelector("a")?.focus({ preventScroll: true });
  };
  return (
    <li ref={card} className={styles.card}>
      <Link
        href={href}
        className={styles.open}
        aria-label={says.open(title)}
        onKeyDown={(event) => {
          if (event.key === "F2") setRenaming(true);
        }}
        onPointerEnter={() => void loadBoard()}
        onFocus={() => void loadBoard()}
      >
        <Cover board={board} />
      </Link>
      <div className={styles.foot}>
        <div className={styles.words}>
          <BoardTitle title={title} editing={renaming} href={href} onDone={endRename} />
          <p className={styles.facts}>{says.editedWhen(momentWords(board.updatedAt))}</p>
        </div>
        <Menu
          align="end"
          entries={[
            { label: says.rename, icon: "pencil", keys: "F2", onSelect: () => setRenaming(true) },
            { label: says.duplicate, icon: "copy", onSelect: onDuplicate },
            "divider",
            { label: says.deleteIt, icon: "trash", danger: true, onSelect: onDelete },
          ]}
          renderTrigger={(props) => (
            <IconButton
              icon="more"
              label={says.moreFor(title)}
              className={styles.more}
              {...props}
            />
          )}
        />
      </div>
    </li>
  );
}
