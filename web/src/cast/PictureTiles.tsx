import { castLimits } from "@aktion/schema/api/cast-limits";
import { useRef, type KeyboardEvent } from "react";
import * as says from "#words/cast";
import { useReorder } from "../faces/use-reorder";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import { Face } from "./Face";
import { room, type Slot } from "./slots";
import type { Pictures } from "./use-pictures";
import styles from "./PictureTiles.module.css";

/** The pictures in their order, the face first: dragged or moved by Alt and arrows. */
export function PictureTiles({ pictures }: { pictures: Pictures }) {
  const { slots, move, remove } = pictures;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const reorder = useReorder(move);
  const focus = (place: number) =>
    setTimeout(() => {
      const tiles = list.current?.querySelectorAll<HTMLElement>("[data-tile]") ?? [];
      tiles[Math.max(0, Math.min(place, tiles.length - 1))]?.focus();
    });
  const pressed = (event: KeyboardEvent, { key }: Slot, place: number) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== undefined && event.altKey) {
      const to = Math.max(0, Math.min(place + by, slots.length - 1));
      move(place, to);
      focus(to);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      remove(key);
      focus(place);
    } else return;
    event.preventDefault();
  };
  return (
    <ul ref={list} className={styles.tiles} data-reorder aria-label={says.pictures}>
      {slots.map((slot, place) => {
        const label = place === 0 ? says.face : says.picture(place + 1);
        return (
          <li key={slot.key} className={styles.place}>
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
              onKeyDown={(event) => pressed(event, slot, place)}
            >
              <SlotPicture slot={slot} />
              {place === 0 && !slot.error && <span className={styles.sign}>{says.face}</span>}
            </button>
            <IconButton
              size="small"
              icon="close"
              label={says.takeOutOf(label.toLowerCase())}
              className={styles.out}
              onClick={() => {
                remove(slot.key);
                focus(place);
              }}
            />
          </li>
        );
      })}
      {room(slots) > 0 && (
        <li className={styles.place}>
          <button
            type="button"
            data-tile
            className={styles.add}
            aria-label={slots.length === 0 ? says.addPictures : says.addAPicture}
            onClick={() => input.current?.click()}
          >
            <Icon name="plus" />
            <span>{says.picturesOf(slots.length, castLimits.pictures)}</span>
          </button>
        </li>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/webp,image/gif"
        onChange={(event) => {
          pictures.addFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </ul>
  );
}

function SlotPicture({ slot: { still, preview, part, error, name } }: { slot: Slot }) {
  if (still) return <Face still={still} alt="" width={160} />;
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
          value={part}
        />
      )}
    </>
  );
}
