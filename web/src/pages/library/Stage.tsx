import type { LibraryItem } from "@aktion/schema/api/library";
import { useImperativeHandle, useRef, type Ref } from "react";
import { ClipStage } from "./ClipStage";
import { PictureStage } from "./PictureStage";
import styles from "./Stage.module.css";

export interface StageHandle {
  /** Answers whether the key was one of the picture's own. */
  press(key: string, target: EventTarget | null): boolean;
  /** Whether it is looked at closer, so that a finger moves it. */
  isNear(): boolean;
}

interface StageProps {
  ref: Ref<StageHandle>;
  item: LibraryItem;
  name: string;
}

/** The file itself, as large as there is room. */
export function Stage({ ref, item, name }: StageProps) {
  if (item.kind === "image") return <PictureStage ref={ref} item={item} name={name} />;
  if (item.kind === "video") return <ClipStage ref={ref} item={item} name={name} />;
  return <SoundStage ref={ref} item={item} name={name} />;
}

function SoundStage({ ref, item, name }: StageProps) {
  const player = useRef<HTMLAudioElement>(null);
  useImperativeHandle(ref, () => ({
    press: (key, target) => {
      const sound = player.current;
      if (key !== " " || !sound || target instanceof HTMLButtonElement) return false;
      if (sound.paused) void sound.play();
      else sound.pause();
      return true;
    },
    isNear: () => false,
  }));
  return (
    <div className={styles.stage} data-stage tabIndex={-1}>
      <audio
        ref={player}
        className={styles.sound}
        src={item.url}
        aria-label={name}
        controls
        autoPlay
      >
        <track kind="captions" />
      </audio>
    </div>
  );
}
