import { useEffect, useEffectEvent, useRef } from "react";
import * as says from "#words/cast";
import type { Slot } from "../../cast/slots";
import { useSwipe } from "../../panels/swipe";
import { mediaUrl } from "../../stores/takes";
import { Button } from "../../ui/Button";
import { IconButton } from "../../ui/IconButton";
import { PictureStage } from "../library/PictureStage";
import type { StageHandle } from "../library/Stage";
import styles from "./LargePicture.module.css";

interface LargePictureProps {
  name: string;
  slots: readonly Slot[];
  place: number;
  onShow: (place: number) => void;
  /** Makes the one that is shown the face. */
  onFace: () => void;
  onClose: () => void;
}

/** One picture of a member as large as the window, to leaf through and look at closer. */
export default function LargePicture({ name, slots, place, ...props }: LargePictureProps) {
  const { onShow, onFace, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<StageHandle>(null);
  const still = slots[place]?.still;
  const label = place === 0 ? says.faceOf(name) : says.pictureOf(name, place + 1);
  const step = (by: 1 | -1) => {
    if (slots[place + by]?.still) onShow(place + by);
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === "ArrowLeft") step(-1);
    else if (key === "ArrowRight") step(1);
    else if (!stage.current?.press(key, target)) return;
    event.preventDefault();
  });
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    shown?.querySelector<HTMLElement>("[data-stage]")?.focus();
    const pressed = (event: KeyboardEvent) => press(event);
    shown?.addEventListener("keydown", pressed);
    return () => {
      shown?.removeEventListener("keydown", pressed);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const swipe = useSwipe((by) => stage.current?.isNear() || step(by));
  if (!still) return null;
  return (
    <dialog
      ref={dialog}
      className={styles.box}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2 className={styles.name}>{label}</h2>
        {place > 0 && (
          <Button size="small" variant="quiet" onClick={onFace}>
            {says.makeItTheFace}
          </Button>
        )}
        <IconButton
          icon="back"
          label={says.pictureBefore}
          disabled={place === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          icon="forward"
          label={says.pictureAfter}
          disabled={!slots[place + 1]?.still}
          onClick={() => step(1)}
        />
        <IconButton icon="close" label={says.close} onClick={onClose} />
      </header>
      <div className={styles.middle} {...swipe}>
        <PictureStage
          key={still.id}
          ref={stage}
          item={{
            ...still,
            url: mediaUrl(still.id),
            width: still.width ?? null,
            height: still.height ?? null,
          }}
          name={label}
        />
      </div>
    </dialog>
  );
}
