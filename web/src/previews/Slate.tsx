import type { RateName } from "@aktion/schema/graph/rates";
import { frameAt, timecodeOf } from "@aktion/schema/media/timecode";
import { useEffect, useRef, type RefObject } from "react";
import styles from "./Slate.module.css";

interface SlateProps {
  name: string;
  rate: RateName;
  /** The words it was drawn from: a drawing can't show all that they say. */
  caption?: string;
  /** The film whose time is told; a still has none. */
  film?: RefObject<HTMLVideoElement | null>;
}

/** What a Draft says over its picture, while it is looked at; the file itself stays clean. */
export function Slate({ name, rate, caption = "", film }: SlateProps) {
  const code = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let asked = 0;
    const tell = () => {
      const seconds = film?.current?.currentTime ?? 0;
      if (code.current) code.current.textContent = timecodeOf(frameAt(seconds, rate), rate);
      asked = requestAnimationFrame(tell);
    };
    if (film) tell();
    return () => cancelAnimationFrame(asked);
  }, [film, rate]);
  return (
    <>
      <div className={styles.slate} aria-hidden>
        <span className={styles.draft}>Draft</span>
        <span className={styles.name}>{name}</span>
        {film && <span ref={code} className={styles.code} />}
      </div>
      {caption && <p className={styles.caption}>{caption}</p>}
    </>
  );
}
