import type { LibraryItem } from "@aktion/schema/api/library";
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from "react";
import * as says from "#words/library";
import { rateNear } from "../../library/rate-near";
import { missed } from "../../previews/gone";
import { Timecode } from "../../previews/Timecode";
import { thumbUrl } from "../../stores/takes";
import { IconButton } from "../../ui/IconButton";
import type { StageHandle } from "./Stage";
import styles from "./Stage.module.css";

interface ClipStageProps {
  ref: Ref<StageHandle>;
  item: LibraryItem;
  name: string;
}

const usual = 1 / 24;

/** A shot with its player, and a way from frame to frame. */
export function ClipStage({ ref, item, name }: ClipStageProps) {
  const film = useRef<HTMLVideoElement>(null);
  const frame = useRef(usual);
  const [rate, setRate] = useState(() => rateNear(1 / usual));
  // How long a frame stands is not said by the file: it is seen as it plays.
  useEffect(() => {
    const video = film.current!;
    let last: number | null = null;
    let asked = 0;
    let seen = 0;
    const look = (_: number, { mediaTime }: VideoFrameCallbackMetadata) => {
      const apart = last === null ? 0 : mediaTime - last;
      last = mediaTime;
      if (apart > 1 / 130 && apart < 0.2) {
        frame.current = seen === 0 ? apart : Math.min(frame.current, apart);
        seen += 1;
      }
      if (seen === 12) setRate(rateNear(1 / frame.current));
      if (seen < 12) asked = video.requestVideoFrameCallback(look);
    };
    if ("requestVideoFrameCallback" in video) asked = video.requestVideoFrameCallback(look);
    return () => {
      if ("cancelVideoFrameCallback" in video) video.cancelVideoFrameCallback(asked);
    };
  }, []);
  const step = (by: 1 | -1) => {
    const video = film.current;
    if (!video) return;
    video.pause();
    // To the middle of the frame: its edge is often a hair before it.
    const at = Math.floor(video.currentTime / frame.current + 0.01) + by + 0.5;
    const end = video.duration || (item.seconds ?? 0);
    video.currentTime = Math.max(0, Math.min(at * frame.current, end - frame.current / 2));
  };
  const flip = () => {
    const video = film.current;
    if (video?.paused) void video.play();
    else video?.pause();
  };
  useImperativeHandle(ref, () => ({
    press: (key, target) => {
      if (key === ",") step(-1);
      else if (key === ".") step(1);
      else if (key === " " && !(target instanceof HTMLButtonElement)) flip();
      else return false;
      return true;
    },
    isNear: () => false,
  }));
  return (
    <div className={styles.stage} data-stage tabIndex={-1}>
      <video
        ref={film}
        className={styles.film}
        src={item.url}
        poster={item.thumb ? thumbUrl(item.thumb, 640) : undefined}
        aria-label={name}
        width={item.width ?? undefined}
        height={item.height ?? undefined}
        controls
        autoPlay
        loop
        playsInline
        onError={() => void missed(item)}
      >
        <track kind="captions" />
      </video>
      <div className={styles.zoom}>
        <IconButton
          size="small"
          icon="back"
          label={says.frameBack}
          aria-keyshortcuts=","
          onClick={() => step(-1)}
        />
        <Timecode film={film} rate={rate} className={styles.code} />
        <IconButton
          size="small"
          icon="forward"
          label={says.frameOn}
          aria-keyshortcuts="."
          onClick={() => step(1)}
        />
      </div>
    </div>
  );
}
