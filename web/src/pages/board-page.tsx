import { Suspense, useEffect, useState } from "react";
import * as says from "#words/app";
import { AppRail } from "../app/AppRail";
import { PageError } from "../app/PageError";
import { useTitle } from "../app/use-title";
import { toApiError, type ApiError } from "../api/api-error";
import { Canvas } from "../canvas/Canvas";
import { useShortcuts } from "../commands/use-shortcuts";
import { ConflictBar } from "../panels/ConflictBar";
import { EmptyBoard } from "../panels/EmptyBoard";
import { NoticeBar } from "../panels/NoticeBar";
import { RailActs } from "../panels/RailActs";
import { RunNotes } from "../panels/RunNotes";
import { preloadSheets, Sheets, Side } from "../panels/Sheets";
import { TopBar } from "../panels/TopBar";
import { isNarrow, useNarrow } from "../panels/use-narrow";
import { BoardContext, useBoard, useGraph, useView } from "../stores/board-context";
import { startSession, type BoardSession } from "../stores/board-session";
import { isSide } from "../stores/view";
import { Skeleton } from "../ui/Skeleton";
import { latePart } from "../ui/late-part";
import styles from "./board-page.module.css";

const loadList = () => import("../panels/NodeList").then(({ NodeList }) => ({ default: NodeList }));
const NodeList = latePart(loadList);
// A phone has no canvas: its list is fetched beside the page, not after it.
if (isNarrow()) void loadList();

type Loaded = { session: BoardSession } | { error: ApiError } | null;

/** Opens a board and keeps it open while its page is shown. */
function useSession(boardId: string): Loaded {
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    let gone = false;
    let open: BoardSession | null = null;
    startSession(boardId).then(
      (session) => {
        if (gone) return session.close();
        open = session;
        setLoaded({ session });
      },
      (error: unknown) => {
        if (!gone) setLoaded({ error: toApiError(error) });
      },
    );
    return () => {
      gone = true;
      open?.close();
    };
  }, [boardId]);
  return loaded;
}

export function BoardPage({ boardId }: { boardId: string }) {
  const [tries, setTries] = useState(0);
  return <Try key={tries} boardId={boardId} onAgain={() => setTries(tries + 1)} />;
}

function Try({ boardId, onAgain }: { boardId: string; onAgain: () => void }) {
  const loaded = useSession(boardId);
  if (!loaded) return <Opening />;
  if ("session" in loaded) {
    return (
      <BoardContext value={loaded.session}>
        <OpenBoard />
      </BoardContext>
    );
  }
  // A board that is not there is a page of its own; the rim shows it.
  if (loaded.error.status === 404) throw loaded.error;
  return (
    <div className={styles.page}>
      <AppRail me={false} />
      <main id="main" className={styles.trouble}>
        <PageError error={loaded.error} what={says.thisBoardCouldNotBeOpened} onRetry={onAgain} />
      </main>
    </div>
  );
}

function OpenBoard() {
  const session = useBoard();
  const title = useGraph((graph) => graph.settings.title);
  const narrow = useNarrow();
  const aside = useView(
    ({ sheet, selected, several }) => (selected.size > 0 && !several) || isSide(sheet),
  );
  useTitle(title || says.untitled);
  useShortcuts(session);
  useEffect(() => {
    const timer = setTimeout(preloadSheets, 1200, session);
    return () => clearTimeout(timer);
  }, [session]);
  return (
    <div className={styles.page}>
      <AppRail me={false}>
        <RailActs />
      </AppRail>
      <div className={styles.board}>
        <TopBar />
        <main id="main" className={styles.main} data-aside={(aside && !narrow) || undefined}>
          {narrow ? (
            <Suspense>
              <NodeList />
            </Suspense>
          ) : (
            <>
              <Canvas />
              <EmptyBoard />
            </>
          )}
          <RunNotes />
          <ConflictBar />
          <NoticeBar />
          <Side />
        </main>
      </div>
      <Sheets />
    </div>
  );
}

/** The same frame without its contents, so that nothing moves when they come. */
function Opening() {
  return (
    <div className={styles.page}>
      <AppRail me={false} />
      <div className={styles.board} aria-busy="true">
        <div className={styles.opening}>
          <Skeleton width={160} height={20} />
          <span className={styles.space} />
          <Skeleton width={112} height={32} />
        </div>
        <main id="main" className={styles.main} />
      </div>
    </div>
  );
}
