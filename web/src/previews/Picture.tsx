import { useState } from "react";
import { Icon } from "../ui/Icon";
import { thumbUrl, type Media } from "../stores/takes";
import { usePosters, wantPoster } from "./posters";
import styles from "./Picture.module.css";

interface PictureProps {
  media: Media;
  width: number;
  height: number;
  alt: string;
}

/** A still, or the poster of a shot: never more pixels than are shown, its place kept before it is there. */
export function Picture({ media, width, height, alt }: PictureProps) {
  const drawn = usePosters((state) => state.drawn[media.id]);
  const [broken, setBroken] = useState<string | null>(null);
  const { thumb } = media;
  if (!thumb && !drawn && media.kind === "video") wantPoster(media);
  const gone = broken === media.id && !drawn;
  if (gone || (!thumb && !drawn)) {
    return (
      <span className={styles.none} style={{ width, height }}>
        <Icon name={media.kind === "video" ? "shot" : "image"} />
        {gone && media.kind === "image" && "This file is gone. Choose another."}
      </span>
    );
  }
  const sources = drawn
    ? { src: drawn }
    : {
        src: thumbUrl(thumb!, 320),
        srcSet: `${thumbUrl(thumb!, 320)} 1x, ${thumbUrl(thumb!, 640)} 2x`,
      };
  return (
    <img
      className={styles.picture}
      {...sources}
      width={width}
      height={height}
      alt={alt}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => {
        setBroken(media.id);
        if (media.kind === "video") wantPoster(media);
      }}
    />
  );
}
