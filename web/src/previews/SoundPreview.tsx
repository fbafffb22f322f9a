import { useEffect, useRef, useState } from "react";
import type { Media } from "../stores/takes";
import { IconButton } from "../ui/IconButton";
import { Slider } from "../ui/Slider";
import { clock } from "./clock";
import type { PreviewProps } from "./preview-props";
import styles from "./SoundPreview.module.css";

export function SoundPreview({ takes, width, height }: PreviewProps) {
  const media = takes[0]?.media[0];
  if (!media) return <span className={styles.none} style={{ width, height }} />;
  return <Player key={media.id} media={media} width={width} height={height} />;
}

interface PlayerProps {
  media: Media;
  width: number;
  height: number;
}

/** A small player. The file is fetched when it is first played. */
function Player({ media, width, height }: PlayerProps) {
  const player = useRef<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [measured, setMeasured] = useState<number | null>(null);
  useEffect(() => () => player.current?.pause(), []);
  const length = media.seconds ?? measured;
  const open = () => {
    if (player.current) return player.current;
    const audio = new Audio(media.url);
    audio.addEventListener("timeupdate", () => setAt(audio.currentTime));
    audio.addEventListener("loadedmetadata", () => setMeasured(audio.duration));
    audio.addEventListener("play", () => setPlaying(true));
    audio.addEventListener("pause", () => setPlaying(false));
    player.current = audio;
    return audio;
  };
  const flip = () => {
    const audio = open();
    if (audio.paused) void audio.play().catch(() => setPlaying(false));
    else audio.pause();
  };
  return (
    <div className={`${styles.player} nodrag`} style={{ width, height }}>
      <IconButton
        icon={playing ? "pause" : "play"}
        label={playing ? "Pause" : "Play"}
        onClick={flip}
      />
      <Slider
        aria-label="Where it plays"
        min={0}
        max={length ?? 1}
        step={0.01}
        value={at}
        onChange={(next) => {
          open().currentTime = next;
          setAt(next);
        }}
      />
      <span className={styles.time}>{clock(playing || at > 0 ? at : (length ?? 0))}</span>
    </div>
  );
}
