import type { LibraryItem } from "@aktion/schema/api/library";
import { memo, useEffect, useRef, useState } from "react";
import * as says from "#words/library";
import { drawWave } from "../../previews/draw-wave";
import { clock } from "../../previews/clock";
import { peaksOf } from "../../previews/peaks";
import { Picture, thumbSources } from "../../previews/Picture";
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
  /** False while the page moves too quickly for it: only its place is there. */
  pictured: boolean;
  selected: boolean;
  /** Where the Tab key comes in. */
  active: boolean;
}

/** Nothing but the picture; what can be done with it comes when it is pointed at. */
export const Tile = memo(function Tile(props: TileProps) {
  const { item, left, width, height, column, pictured, selected, active } = props;
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
      {!pictured ? null : item.kind === "audio" ? (
        <Sound item={item} />
      ) : (
        <Still item={item} width={width} height={height} />
      )}
    </div>
  );
});

/** A picture that is passed by before it has come makes room for those that are looked at. */
const untilPassed = (picture: HTMLImageElement) => () => {
  if (picture.complete) return;
  picture.removeAttribute("srcset");
  picture.removeAttribute("src");
};

/** The wall keeps only rows near what is seen: its pictures need not find out whether they are near. */
function Still({ item, width, height }: { item: LibraryItem; width: number; height: number }) {
  const [troubled, setTroubled] = useState(false);
  const { thumb } = item;
  if (thumb === null || troubled)
    return <Picture media={item} width={width} height={height} alt="" small={width < 120} />;
  return (
    <img
      ref={untilPassed}
      {...thumbSources(thumb)}
      alt=""
      decoding="async"
      draggable={false}
      onError={() => setTroubled(true)}
    />
  );
}

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
