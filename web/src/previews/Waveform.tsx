import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from "react";
import * as says from "#words/previews";
import { clock } from "./clock";
import { drawWave } from "./draw-wave";
import styles from "./Waveform.module.css";

interface WaveformProps {
  peaks: Uint8Array | null;
  /** Seconds. */
  at: number;
  length: number;
  onSeek: (seconds: number) => void;
  onFlip: () => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
};

/** A sound to look at and to scrub: by pointer, or with the arrows; space plays. */
export function Waveform({ peaks, at, length, onSeek, onFlip }: WaveformProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const part = length > 0 ? at / length : 0;
  useEffect(() => {
    if (canvas.current) drawWave(canvas.current, peaks, part);
  }, [peaks, part]);
  const again = useEffectEvent(() => {
    if (canvas.current) drawWave(canvas.current, peaks, part);
  });
  useEffect(() => {
    const theme = new MutationObserver(() => again());
    theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const size = new ResizeObserver(() => again());
    size.observe(canvas.current!);
    return () => {
      theme.disconnect();
      size.disconnect();
    };
  }, []);
  const pressed = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (by !== undefined) onSeek(at + by);
    else if (event.key === "Home") onSeek(0);
    else if (event.key === "End") onSeek(length);
    else if (event.key === " ") onFlip();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className={styles.wave}>
      <canvas ref={canvas} className={styles.canvas} />
      <input
        type="range"
        className={styles.range}
        aria-label={says.whereItPlays}
        aria-valuetext={says.timeOf(clock(at), clock(length))}
        min={0}
        max={length || 1}
        step={0.01}
        value={at}
        onChange={(event) => onSeek(event.currentTarget.valueAsNumber)}
        onKeyDown={pressed}
      />
    </span>
  );
}
