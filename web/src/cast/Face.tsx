import type { Asset } from "@aktion/schema/api/assets";
import { useState } from "react";
import { Icon } from "../ui/Icon";
import styles from "./Face.module.css";

/** What is needed to show a picture of someone. */
export type Still = Pick<Asset, "id" | "thumb">;

interface FaceProps {
  /** Null where there is no picture. */
  still: Still | null | undefined;
  alt: string;
  /** How large it is shown at most, in pixels; the browser takes no more than it needs. */
  width?: number;
}

/** A picture of someone, cut so that a face stays in it. Fills the place it is given. */
export function Face({ still, alt, width = 320 }: FaceProps) {
  const [gone, setGone] = useState<string | null>(null);
  if (!still?.thumb || gone === still.id)
    return (
      <span className={styles.none}>
        <Icon name="person" size={width > 100 ? 20 : 16} />
      </span>
    );
  const at = (pixels: number) =>
    `${still.thumb}${still.thumb?.includes("?") ? "&" : "?"}w=${pixels}`;
  return (
    <img
      className={styles.face}
      src={at(320)}
      srcSet={width > 160 ? `${at(320)} 1x, ${at(640)} 2x` : undefined}
      alt={alt}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setGone(still.id)}
    />
  );
}
