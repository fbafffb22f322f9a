import { useRef, useState } from "react";
import { useGraph } from "../stores/board-context";
import { Icon } from "../ui/Icon";
import { Mosaic } from "./Mosaic";
import { Picture } from "./Picture";
import { Timecode } from "./Timecode";
import { clock } from "./clock";
import type { PreviewProps } from "./preview-props";
import styles from "./VideoPreview.module.css";

const pause = 180;

/** The poster; the shot itself plays, silent, only while it is pointed at. */
export function VideoPreview({ takes, width, height }: PreviewProps) {
  const media = takes.flatMap((take) => take.media);
  const [playing, setPlaying] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const film = useRef<HTMLVideoElement>(null);
  const rate = useGraph((graph) => graph.settings.rate);
  const [first] = media;
  const isDraft = takes[0]?.provider === "draft";
  const stop = () => {
    clearTimeout(timer.current);
    setPlaying(false);
  };
  return (
    <div
      className={styles.shot}
      style={{ width, height }}
      onPointerEnter={() => {
        if (media.length === 1) timer.current = setTimeout(() => setPlaying(true), pause);
      }}
      onPointerLeave={stop}
    >
      <Mosaic count={media.length} width={width} height={height}>
        {(place, w, h) => (
          <Picture key={media[place]!.id} media={media[place]!} width={w} height={h} alt="" />
        )}
      </Mosaic>
      {playing && first && (
        <video
          ref={film}
          className={styles.video}
          src={first.url}
          muted
          loop
          autoPlay
          playsInline
          {...{ width, height }}
        />
      )}
      {first && (
        <span className={styles.sign}>
          <Icon name="play" size={16} />
          {isDraft && playing && "Draft "}
          {playing ? (
            <Timecode film={film} rate={rate} />
          ) : (
            first.seconds !== null && clock(first.seconds)
          )}
        </span>
      )}
    </div>
  );
}
