import type { LibraryItem } from "@aktion/schema/api/library";
import { memo, useState } from "react";
import { placesIn, type Row, type Rows } from "../../library/rows";
import { Tile } from "./Tile";
import styles from "./Grid.module.css";

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A table's rows can't be placed one by one. */

interface GridRowProps {
  row: Row;
  number: number;
  /** So many rows are not read above the known ones. */
  first: number;
  known: Rows;
  shapes: readonly number[];
  items: readonly LibraryItem[];
  chosen: ReadonlySet<string>;
  active: number;
  /** The page moves too quickly for pictures; those that are there stay. */
  passing: boolean;
}

/** A row that stays the same is not drawn anew when the list grows or another is chosen. */
function isSame(before: GridRowProps, now: GridRowProps): boolean {
  const { row } = now;
  if (before.passing && !now.passing) return false;
  if (before.row !== row || before.number !== now.number) return false;
  if (before.first !== now.first) return false;
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
  const { row, number, first, known, shapes, items, chosen, active, passing } = props;
  const [pictured, setPictured] = useState(!passing);
  if (!passing && !pictured) setPictured(true);
  return (
    <div
      role="row"
      aria-rowindex={first + number}
      className={styles.row}
      style={{ top: row.top, height: row.height }}
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
              pictured={pictured}
              selected={chosen.has(item.id)}
              active={active === index}
            />
          )
        );
      })}
    </div>
  );
}, isSame);
