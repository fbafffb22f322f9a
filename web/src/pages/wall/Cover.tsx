import type { BoardSummary } from "@aktion/schema/api/boards";
import { useState } from "react";
import * as says from "#words/wall";
import styles from "./Cover.module.css";

/** Width over height of the aspects a board can have; what is unknown is shown as 16:9. */
const ratioOf = (aspect: string): number => {
  const [w, h] = aspect.split(":").map(Number);
  return w && h ? w / h : 16 / 9;
};

const frame = 16 / 9;

/** The newest take in a frame of fixed shape, so that the wall stands before pictures arrive. */
export function Cover({ board }: { board: BoardSummary }) {
  const [failed, setFailed] = useState<string | null>(null);
  const ratio = ratioOf(board.aspect);
  if (board.cover === null || failed === board.cover) {
    return (
      <span className={styles.frame}>
        <svg viewBox="0 0 320 180" className={styles.blank} aria-hidden="true">
          <Corners ratio={ratio} />
        </svg>
        <span className={styles.none}>{board.nodes === 0 ? says.empty : says.noTakesYet}</span>
      </span>
    );
  }
  return (
    <span className={styles.frame}>
      <img
        src={board.cover}
        alt=""
        loading="lazy"
        decoding="async"
        className={Math.abs(ratio / frame - 1) < 0.05 ? styles.filling : styles.whole}
        onError={() => setFailed(board.cover)}
      />
    </span>
  );
}

/** The corners of a viewfinder at the board's own aspect. */
function Corners({ ratio }: { ratio: number }) {
  const height = ratio >= frame ? 272 / ratio : 140;
  const width = ratio >= frame ? 272 : 140 * ratio;
  const [left, top] = [160 - width / 2, 90 - height / 2];
  const [right, bottom] = [left + width, top + height];
  const d = [
    `M${left} ${top + 14}V${top}h14M${right - 14} ${top}h14v14`,
    `M${right} ${bottom - 14}v14h-14M${left + 14} ${bottom}H${left}v-14`,
  ].join("");
  return <path d={d} />;
}
