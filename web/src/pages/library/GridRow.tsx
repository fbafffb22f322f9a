import type { LibraryItem } from "@aktion/schema/api/library";
import { memo } from "react";
import { placesIn, type Row, type Rows } from "../../library/rows";
import { Tile } from "./Tile";
import styles from "./Grid.module.css";

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A table's rows can't be placed one by one. */

interface GridRowProps {
  row: Row;
  number: number;
  known: Rows;
  shapes: readonly number[];
  items: readonly LibraryItem[];
  chosen: ReadonlySet<string>;
  active: number;
}

/** A row that stays the same is not drawn anew when the list grows or another is chosen. */
function isSame(before: GridRowProps, now: GridRowProps): boolean {
  const { row } = now;
  if (before.row !== row || before.number !== now.number) return false;
  if (before.known.width !== now.known.width) return false;
  // A full row was full before; the last one may have been open.
  if (before.known.closed < now.number !== now.known.closed < now.number) return false;
  for (let place = row.start; place < row.end; place += 1) {
    const item = now.items[place];
    if (before.items[place] !== item) return false;
    if (item && before.chosen.has(item.id) !== now.chosen.has(item.id)) return false;
    if ((before.active === place) !== (now.active === place)) return false;
  }
  return true;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, number, known, shapes, items, chosen, active } = props;
  return (
    <div
      role="row"
      aria-rowindex={number}
      className={styles.row}
      style={{ height: row.height, transform: `translateY(${row.top}px)` }}
    >
      {placesIn(row, shapes, known).map(({ index, left, width }) => {
        const item = items[index];
        return (
          item && (
            <Tile
              key={item.id}
              item={item}
              left={left}
              width={width}
              height={row.height}
              column={index - row.start + 1}
              selected={chosen.has(item.id)}
              active={active === index}
            />
          )
        );
      })}
    </div>
  );
}, isSame);
