import type { LibraryItem } from "@aktion/schema/api/library";
import { memo, useEffect, useRef, useState } from "react";
import * as says from "#words/library";
import { drawWave } from "../../previews/draw-wave";
import { clock } from "../../previews/clock";
import { peaksOf } from "../../previews/peaks";
import { Picture } from "../../previews/Picture";
import { Icon } from "../../ui/Icon";
import styles from "./Tile.module.css";

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A table's cells can't be placed one by one. */

export const nameOf = ({ name, kind }: LibraryItem): string => name || says.oneOf[kind];

interface TileProps {
  item: LibraryItem;
  left: number;
  width: number;
  height: number;
  column: number;
  selected: boolean;
  /** Where the Tab key comes in. */
  active: boolean;
}

/** Nothing but the picture; what can be done with it comes when it is pointed at. */
export const Tile = memo(function Tile(props: TileProps) {
  const { item, left, width, height, column, selected, active } = props;
  return (
    <div
      role="gridcell"
      className={styles.tile}
      style={{ left, width }}
      data-asset={item.id}
      aria-colindex={column}
      aria-selected={selected}
      aria-label={nameOf(item)}
      tabIndex={active ? 0 : -1}
    >
      {item.kind === "audio" ? (
        <Sound item={item} />
      ) : (
        <Picture media={item} width={width} height={height} alt="" small={width < 120} />
      )}
    </div>
  );
});

/** A tile that is only passed by asks for nothing. */
const rests = 300;

function Sound({ item }: { item: LibraryItem }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [peaks, setPeaks] = useState<Uint8Array | null>(null);
  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => {
      void peaksOf(item).then((found) => here && setPeaks(found));
    }, rests);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [item]);
  useEffect(() => {
    if (canvas.current) drawWave(canvas.current, peaks, 0);
  }, [peaks]);
  return (
    <span className={styles.sound}>
      <canvas ref={canvas} className={styles.wave} />
      <span className={styles.name}>
        <Icon name="sound" size={16} />
        <span className={styles.words}>{nameOf(item)}</span>
        {item.seconds !== null && <span>{clock(item.seconds)}</span>}
      </span>
    </span>
  );
}
