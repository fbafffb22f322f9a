import type { RateName } from "@aktion/schema/graph/rates";
import type { RefObject } from "react";
import * as says from "#words/previews";
import { Timecode } from "./Timecode";
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
  return (
    <>
      <div className={styles.slate} aria-hidden>
        <span className={styles.draft}>{says.draft}</span>
        <span className={styles.name}>{name}</span>
        {film && <Timecode film={film} rate={rate} className={styles.code} />}
      </div>
      {caption && (
        <p className={styles.caption} data-still={!film || undefined}>
          {caption}
        </p>
      )}
    </>
  );
}
