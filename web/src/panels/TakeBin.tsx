import type { BoardTake } from "@aktion/schema/api/runs";
import { useEffect, useState } from "react";
import * as says from "#words/takes";
import { api } from "../api/api";
import { toApiError } from "../api/api-error";
import { call } from "../api/call";
import { useNow } from "../app/use-now";
import { Picture } from "../previews/Picture";
import { useBoard } from "../stores/board-context";
import { takeFromBin } from "../stores/take-bin";
import { Button } from "../ui/Button";
import { Icon } from "../ui/Icon";
import styles from "./Filmstrip.module.css";

const day = 24 * 60 * 60_000;
const keptDays = 30;

const leftWords = (deletedAt: number, now: number): string => {
  const left = Math.max(0, Math.ceil((deletedAt - now) / day) + keptDays);
  return says.daysLeft(left);
};

type Found = { takes: readonly BoardTake[] } | { trouble: string } | null;

/** The takes of a node that lie in the bin, with what brings them back. */
export function TakeBin({ node }: { node: string }) {
  const session = useBoard();
  const { boardId, runs } = session;
  const now = useNow(false);
  const [found, setFound] = useState<Found>(null);
  useEffect(() => {
    let turn = new AbortController();
    const look = () => {
      turn.abort();
      const { signal } = (turn = new AbortController());
      const query = { node, bin: "1", limit: 100 } as const;
      call(api.listTakes, { path: { id: boardId }, query, signal }).then(
        ({ items }) => {
          if (!signal.aborted) setFound({ takes: items });
        },
        (error: unknown) => {
          if (!signal.aborted) setFound({ trouble: toApiError(error).message });
        },
      );
    };
    look();
    const unlisten = runs.subscribe((next, before) => {
      if (next.binned !== before.binned) look();
    });
    return () => {
      unlisten();
      turn.abort();
    };
  }, [boardId, runs, node]);
  if (!found) return <p className={styles.none}>{says.looking}</p>;
  if ("trouble" in found) return <p className={styles.none}>{found.trouble}</p>;
  if (found.takes.length === 0) {
    return <p className={styles.none}>{says.theBinIsEmpty}</p>;
  }
  return (
    <ul className={styles.strip} aria-label={says.inTheBin}>
      {found.takes.map((take) => (
        <li key={take.id} className={styles.take}>
          <BinPicture take={take} />
          <div className={styles.line}>
            <span className={styles.words}>{says.take(take.slate)}</span>
            <span className={styles.tier}>{leftWords(take.deletedAt ?? now, now)}</span>
          </div>
          <Button
            size="small"
            icon="undo"
            aria-label={says.putTakeBack(take.slate)}
            onClick={() => void takeFromBin(session, take)}
          >
            {says.putBack}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function BinPicture({ take: { assets, text } }: { take: BoardTake }) {
  const [media] = assets;
  if (!media) return <p className={styles.text}>{text}</p>;
  if (media.kind === "audio") {
    return (
      <p className={styles.text}>
        <Icon name="sound" />
      </p>
    );
  }
  return (
    <span className={styles.picture}>
      <Picture media={media} width={138} height={78} alt="" />
    </span>
  );
}
