import type { LibraryItem } from "@aktion/schema/api/library";
import { useEffect, useState } from "react";
import { useStore, type StoreApi } from "zustand";
import * as says from "#words/library";
import type { Ground } from "../../library/ground";
import { placesIn, rowOf } from "../../library/rows";
import { clock } from "../../previews/clock";
import { missed } from "../../previews/gone";
import { Icon } from "../../ui/Icon";
import { Heart } from "./marks";
import { nameOf } from "./Tile";
import styles from "./HotTile.module.css";

/** The picture that is pointed at, or at which the keyboard is. */
export interface Hot {
  readonly pointed: string | null;
  readonly focused: string | null;
}

interface HotTileProps {
  hot: StoreApi<Hot>;
  ground: Ground;
  items: readonly LibraryItem[];
  shapes: readonly number[];
  chosen: ReadonlySet<string>;
  onToggle: (id: string) => void;
  onReach: (id: string) => void;
  onFavourite: (id: string) => void;
}

/** What lies over one picture while somebody is there: one element for the whole wall. */
export function HotTile(props: HotTileProps) {
  const { hot, ground, items, shapes, chosen, onToggle, onReach, onFavourite } = props;
  const id = useStore(hot, ({ pointed, focused }) => pointed ?? focused);
  const index = id === null ? -1 : items.findIndex((item) => item.id === id);
  const item = items[index];
  const row = item && ground.known.rows[rowOf(ground.known.rows, index)];
  const place = row && placesIn(row, shapes, ground.known).find((one) => one.index === index);
  if (!item || !row || !place) return null;
  const { id: asset, favourite, kind, seconds } = item;
  const name = nameOf(item);
  return (
    <div
      className={styles.hot}
      style={{
        left: place.left,
        width: place.width,
        height: row.height,
        transform: `translateY(${ground.top + row.top}px)`,
      }}
    >
      {kind === "video" && <Clip key={asset} item={item} />}
      <button
        type="button"
        aria-pressed={chosen.has(asset)}
        aria-label={says.select(name)}
        className={styles.select}
        data-asset={asset}
        tabIndex={-1}
        onClick={(event) => (event.shiftKey ? onReach : onToggle)(asset)}
      >
        <Icon name="check" size={16} />
      </button>
      <button
        type="button"
        aria-pressed={favourite}
        aria-label={says.makeFavourite(name)}
        className={styles.heart}
        data-asset={asset}
        tabIndex={-1}
        onClick={() => onFavourite(asset)}
      >
        <Heart />
      </button>
      {kind === "video" && (
        <span className={styles.sign}>
          <Icon name="play" size={16} />
          {seconds !== null && clock(seconds)}
        </span>
      )}
    </div>
  );
}

const pause = 180;
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** A clip plays, silent, once somebody stays with it. */
function Clip({ item }: { item: LibraryItem }) {
  const [stays, setStays] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setStays(!still.matches), pause);
    return () => clearTimeout(timer);
  }, []);
  if (!stays) return null;
  return (
    <video
      className={styles.clip}
      src={item.url}
      muted
      loop
      autoPlay
      playsInline
      onError={() => void missed(item)}
    />
  );
}
