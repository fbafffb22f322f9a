import type { ReactNode } from "react";
import { mosaicGrid } from "./mosaic-grid";
import styles from "./Mosaic.module.css";

interface MosaicProps {
  count: number;
  width: number;
  height: number;
  children: (place: number, width: number, height: number) => ReactNode;
}

const gap = 2;
const most = 9;

/** One picture whole, several side by side in the same place, the rest counted. */
export function Mosaic({ count, width, height, children }: MosaicProps) {
  if (count <= 1) return count === 1 ? children(0, width, height) : null;
  const shown = Math.min(count, most);
  const { columns, w, h } = mosaicGrid(shown, { x: 0, y: 0, w: width, h: height }, gap);
  return (
    <div
      className={styles.mosaic}
      style={{ width, height, gridTemplateColumns: `repeat(${columns}, 1fr)` }}
    >
      {Array.from({ length: shown }, (_, place) => children(place, w, h))}
      {count > shown && <span className={styles.more}>{count}</span>}
    </div>
  );
}
