import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useLocation } from "wouter";
import * as says from "#words/wall";
import { PageError } from "../../app/PageError";
import { useTitle } from "../../app/use-title";
import { Button } from "../../ui/Button";
import { Wallet } from "../../wallet/Wallet";
import { makeBoard } from "./board-acts";
import { BoardWall } from "./BoardWall";
import { Examples } from "./Examples";
import type { Example } from "./examples";
import { matching } from "./matching";
import { SkeletonWall } from "./SkeletonWall";
import { wallQuery } from "./wall";
import { WallFiles } from "./WallFiles";
import { WallSearch } from "./WallSearch";
import styles from "./WallPage.module.css";

const searchFrom = 12;

/** All boards as a wall of covers; without any, the films one can begin with. */
export function WallPage() {
  const wall = useInfiniteQuery(wallQuery);
  const [, go] = useLocation();
  const [search, setSearch] = useState("");
  const [making, setMaking] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const sought = useDeferredValue(search);
  const boards = wall.data?.pages.flatMap(({ items }) => items) ?? [];
  const none = wall.isSuccess && boards.length === 0 && !wall.hasNextPage;
  useTitle(says.boards);

  const begin = async (example?: Example) => {
    setMaking(example?.id ?? "empty");
    setFailure(null);
    try {
      const { id } = await makeBoard(example);
      go(`/boards/${id}`);
    } catch (error) {
      setFailure(error);
      setMaking(null);
    }
  };
  const choose = (example: Example) => void begin(example);

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{none ? says.beginWithAFilm : says.boards}</h1>
        {boards.length > searchFrom && (
          <WallSearch
            value={search}
            onChange={(value) => {
              setSearch(value);
              if (wall.hasNextPage && !wall.isFetching) void wall.fetchNextPage();
            }}
          />
        )}
        <Wallet />
        <Button icon="plus" disabled={making !== null} onClick={() => void begin()}>
          {none ? says.emptyBoard : says.newBoard}
        </Button>
      </header>
      {failure !== null && (
        <div className={styles.note}>
          <PageError error={failure} />
        </div>
      )}
      <WallFiles onBoard={(id) => go(`/boards/${id}`)} onFailure={setFailure} />
      {wall.isPending && <SkeletonWall />}
      {wall.isError && boards.length === 0 && (
        <PageError
          error={wall.error}
          what={says.yourBoardsCouldNotBeRead}
          onRetry={() => void wall.refetch()}
        />
      )}
      {boards.length > 0 && (
        <BoardWall
          boards={matching(boards, sought)}
          sought={sought}
          more={wall.hasNextPage}
          onMore={() => {
            if (!wall.isFetching) void wall.fetchNextPage();
          }}
          onFailure={setFailure}
        />
      )}
      {none && <p className={styles.lead}>{says.aboutTheExamples}</p>}
      {wall.isSuccess && !wall.hasNextPage && !sought && (
        <section className={none ? undefined : styles.examples} aria-label={says.examples}>
          {!none && <h2 className={styles.heading}>{says.beginFromAnExample}</h2>}
          <Examples making={making} disabled={making !== null} onChoose={choose} />
        </section>
      )}
    </div>
  );
}
