import { useRef, useState } from "react";
import * as says from "#words/templates";
import { Icon } from "../../ui/Icon";
import styles from "./SampleShot.module.css";

interface SampleShotProps {
  poster: string;
  shot: string;
  /** Counted from one, as it is called. */
  place: number;
}

const pause = 180;
const still = matchMedia("(prefers-reduced-motion: reduce)");

/** A shot among the samples: its poster. Nothing of the shot is fetched until it is pointed at or pressed. */
export function SampleShot({ poster, shot, place }: SampleShotProps) {
  const [open, setOpen] = useState<"near" | "pressed" | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const label = says.sample(place);
  return (
    <div
      className={styles.sample}
      onPointerEnter={({ pointerType }) => {
        if (pointerType !== "touch" && !still.matches)
          timer.current = setTimeout(() => setOpen((now) => now ?? "near"), pause);
      }}
      onPointerLeave={() => {
        clearTimeout(timer.current);
        setOpen((now) => (now === "near" ? null : now));
      }}
      // What is pressed stays: its sound and its controls are wanted.
      onPointerDown={() => setOpen((now) => now && "pressed")}
    >
      <img src={poster} alt={open ? "" : label} loading="lazy" />
      {open ? (
        <video
          // Pressed by key, the focus goes on with the shot.
          ref={(film) => void (open === "pressed" && film?.focus({ preventScroll: true }))}
          className={styles.film}
          src={shot}
          aria-label={label}
          autoPlay
          muted
          loop
          playsInline
          controls
        >
          <track kind="captions" />
        </video>
      ) : (
        <button
          type="button"
          className={styles.play}
          aria-label={says.playSample(place)}
          onClick={() => setOpen("pressed")}
        >
          <span className={styles.sign}>
            <Icon name="play" size={16} />
          </span>
        </button>
      )}
    </div>
  );
}
