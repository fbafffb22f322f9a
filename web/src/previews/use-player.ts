import { useEffect, useRef, useState } from "react";
import type { Media } from "../stores/takes";
import { missed } from "./gone";

/** The sound that plays now: another that begins ends it. */
let heard: HTMLAudioElement | null = null;

/** A sound of a card. Its file is opened when it is first played or scrubbed. */
export function usePlayer(media: Media) {
  const player = useRef<HTMLAudioElement | null>(null);
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [measured, setMeasured] = useState<number | null>(null);
  useEffect(() => () => player.current?.pause(), []);
  useEffect(() => {
    if (!playing) return undefined;
    let asked = 0;
    const tell = () => {
      setAt(player.current?.currentTime ?? 0);
      asked = requestAnimationFrame(tell);
    };
    tell();
    return () => cancelAnimationFrame(asked);
  }, [playing]);
  const open = () => {
    if (player.current) return player.current;
    const audio = new Audio(media.url);
    audio.addEventListener("loadedmetadata", () => {
      if (Number.isFinite(audio.duration)) setMeasured(audio.duration);
    });
    audio.addEventListener("play", () => {
      if (heard !== audio) heard?.pause();
      heard = audio;
      setPlaying(true);
    });
    audio.addEventListener("pause", () => setPlaying(false));
    audio.addEventListener("ended", () => setAt(0));
    audio.addEventListener("error", () => void missed(media));
    player.current = audio;
    return audio;
  };
  const length = media.seconds ?? measured;
  return {
    playing,
    at,
    length,
    flip() {
      const audio = open();
      if (audio.paused) void audio.play().catch(() => setPlaying(false));
      else audio.pause();
    },
    seek(seconds: number) {
      const to = Math.max(0, Math.min(seconds, length ?? seconds));
      open().currentTime = to;
      setAt(to);
    },
  };
}
