import { useEffect, useState } from "react";
import * as says from "#words/previews";
import type { Media } from "../stores/takes";
import { IconButton } from "../ui/IconButton";
import { clock } from "./clock";
import { peaksOf } from "./peaks";
import type { PreviewProps } from "./preview-props";
import { usePlayer } from "./use-player";
import { Waveform } from "./Waveform";
import styles from "./SoundPreview.module.css";

export default function SoundPreview({ takes, width, height }: PreviewProps) {
  const media = takes[0]?.media[0];
  if (!media) return <span className={styles.none} style={{ width, height }} />;
  return <Player key={media.id} media={media} width={width} height={height} />;
}

interface PlayerProps {
  media: Media;
  width: number;
  height: number;
}

/** A sound: its shape, where it plays, how long it is. */
function Player({ media, width, height }: PlayerProps) {
  const { playing, at, length, flip, seek } = usePlayer(media);
  const [peaks, setPeaks] = useState<Uint8Array | null>(null);
  useEffect(() => {
    let here = true;
    void peaksOf(media).then((found) => here && setPeaks(found));
    return () => {
      here = false;
    };
  }, [media]);
  return (
    <div className={`${styles.player} nodrag`} style={{ width, height }}>
      <IconButton
        icon={playing ? "pause" : "play"}
        label={playing ? says.pause : says.play}
        onClick={flip}
      />
      <Waveform peaks={peaks} at={at} length={length ?? 0} onSeek={seek} onFlip={flip} />
      <span className={styles.time}>{clock(playing || at > 0 ? at : (length ?? 0))}</span>
    </div>
  );
}
