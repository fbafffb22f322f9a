import { useRef, type CSSProperties, type KeyboardEvent } from "react";
import * as says from "#words/cast";
import { useReorder } from "../faces/use-reorder";
import { IconButton } from "../ui/IconButton";
import { AddPictures } from "./AddPictures";
import { Face } from "./Face";
import type { LightTable, Lying } from "./light-table";
import { room, type Slot } from "./slots";
import type { Pictures } from "./use-pictures";
import { useRestedDrag } from "./use-rested-drag";
import styles from "./PictureTiles.module.css";

interface PictureTilesProps {
  pictures: Pictures;
  /** Large and uncut, side by side as they lie there; a press opens one. */
  table?: LightTable;
  /** How many can't be taken out. */
  least?: number;
  onOpen?: (place: number) => void;
  /** Instead of just taking it out. */
  onTakeOut?: (slot: Slot, place: number) => void;
}

/** The pictures in their order, the face first: dragged, by a finger that rested, or moved by Alt and arrows. */
export function PictureTiles({ pictures, table, least = 0, ...props }: PictureTilesProps) {
  const { slots, move } = pictures;
  const { onOpen, onTakeOut = ({ key }: Slot) => pictures.remove(key) } = props;
  const list = useRef<HTMLUListElement>(null);
  const reorder = useRestedDrag(list, useReorder(move));
  const focus = (place: number) =>
    setTimeout(() => {
      const tiles = list.current?.querySelectorAll<HTMLElement>("[data-tile]") ?? [];
      tiles[Math.max(0, Math.min(place, tiles.length - 1))]?.focus();
    });
  const takeOut = (slot: Slot, place: number) => {
    onTakeOut(slot, place);
    focus(place);
  };
  const pressed = (event: KeyboardEvent, slot: Slot, place: number) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== undefined && event.altKey) {
      const to = Math.max(0, Math.min(place + by, slots.length - 1));
      move(place, to);
      focus(to);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      if (slots.length > least) takeOut(slot, place);
    } else return;
    event.preventDefault();
  };
  return (
    <ul
      ref={list}
      className={table ? styles.table : styles.tiles}
      style={table && ({ "--ratio": table.ratio } as CSSProperties)}
      data-reorder
      aria-label={says.pictures}
    >
      {slots.map((slot, place) => {
        const label = place === 0 ? says.face : says.picture(place + 1);
        return (
          <li key={slot.key} className={styles.place} style={lying(table?.pictures[place])}>
            <button
              type="button"
              data-tile
              className={styles.tile}
              aria-label={slot.error ? `${label}: ${slot.error}` : label}
              aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Delete"
              title={slot.error ?? undefined}
              data-failed={slot.error !== null || undefined}
              data-dragged={reorder.from === place || undefined}
              data-lit={(reorder.from !== null && reorder.over === place) || undefined}
              {...reorder.grip(place)}
              onClick={({ detail }) => {
                if (detail === 0 || !reorder.wasDrag()) onOpen?.(place);
              }}
              onKeyDown={(event) => pressed(event, slot, place)}
            >
              <SlotPicture slot={slot} part={table?.pictures[place]?.width} />
              {place === 0 && !slot.error && <span className={styles.sign}>{says.face}</span>}
            </button>
            {slots.length > least && (
              <IconButton
                size="small"
                icon="close"
                label={says.takeOutOf(label.toLowerCase())}
                className={styles.out}
                onClick={() => takeOut(slot, place)}
              />
            )}
          </li>
        );
      })}
      {room(slots) > 0 && !table && (
        <li className={styles.place}>
          <AddPictures pictures={pictures} />
        </li>
      )}
    </ul>
  );
}

const per = (part: number) => `${part * 100}%`;

const lying = (place: Lying | undefined): CSSProperties | undefined =>
  place && {
    left: per(place.left),
    top: per(place.top),
    width: per(place.width),
    height: per(place.height),
  };

interface SlotPictureProps {
  slot: Slot;
  /** Of the table's width, where it lies on one. */
  part: number | undefined;
}

function SlotPicture({ slot: { still, preview, error, name, ...slot }, part }: SlotPictureProps) {
  if (still && part === undefined) return <Face still={still} alt="" width={160} />;
  if (still) return <Face still={still} alt="" sizes={`${Math.ceil(part! * 70)}vw`} />;
  return (
    <>
      {preview && <img src={preview} alt="" className={styles.coming} />}
      {error ? (
        <span className={styles.failed}>{error}</span>
      ) : (
        <progress
          className={styles.part}
          aria-label={says.sendingPicture(name)}
          max={1}
          value={slot.part}
        />
      )}
    </>
  );
}
