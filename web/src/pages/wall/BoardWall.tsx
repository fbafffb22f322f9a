import type { BoardSummary } from "@aktion/schema/api/boards";
import { useEffect, useRef } from "react";
import * as says from "#words/wall";
import { Button } from "../../ui/Button";
import { deleteBoard, duplicateBoard, renameBoard } from "./board-acts";
import { BoardCard } from "./BoardCard";
import styles from "./BoardWall.module.css";

interface BoardWallProps {
  boards: readonly BoardSummary[];
  sought: string;
  more: boolean;
  onMore: () => void;
  onFailure: (error: unknown) => void;
}

export function BoardWall({ boards, sought, more, onMore, onFailure }: BoardWallProps) {
  const list = useRef<HTMLUListElement>(null);
  const remove = (board: BoardSummary, place: number) => {
    deleteBoard(board, onFailure);
    // The menu that was used is gone with its card: the keyboard goes on at the next one.
    setTimeout(() => {
      const links = list.current?.querySelectorAll<HTMLElement>("li > a") ?? [];
      links[Math.min(place, links.length - 1)]?.focus({ preventScroll: true });
    }, 50);
  };
  return (
    <>
      <output className={styles.none}>
        {boards.length === 0 && !more && says.noBoardIsCalled(sought)}
      </output>
      <ul ref={list} className={styles.wall} aria-label={says.boards}>
        {boards.map((board, place) => (
          <BoardCard
            key={board.id}
            board={board}
            onRename={(title) => void renameBoard(board, title).catch(onFailure)}
            onDuplicate={() => void duplicateBoard(board).catch(onFailure)}
            onDelete={() => remove(board, place)}
          />
        ))}
      </ul>
      {more && <More onMore={onMore} />}
    </>
  );
}

/** The next page comes when the end of this one is near; the button is for those who do not scroll. */
function More({ onMore }: { onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
      },
      { rootMargin: "800px" },
    );
    if (end.current) watcher.observe(end.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <div ref={end} className={styles.more}>
      <Button variant="quiet" onClick={onMore}>
        {says.moreBoards}
      </Button>
    </div>
  );
}
