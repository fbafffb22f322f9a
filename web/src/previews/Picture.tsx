import * as says from "#words/previews";
import { Icon } from "../ui/Icon";
import { thumbUrl, type Media } from "../stores/takes";
import { missed, useGone, useMissed } from "./gone";
import { usePosters, wantPoster } from "./posters";
import styles from "./Picture.module.css";

interface PictureProps {
  media: Media;
  width: number;
  height: number;
  alt: string;
  /** Too small for words beside the sign. */
  small?: boolean;
}

export const thumbSources = (thumb: string) => ({
  src: thumbUrl(thumb, 320),
  srcSet: `${thumbUrl(thumb, 320)} 1x, ${thumbUrl(thumb, 640)} 2x`,
});

/** A still, or the poster of a shot: never more pixels than are shown, its place kept before it is there. */
export function Picture({ media, width, height, alt, small = false }: PictureProps) {
  const drawn = usePosters((state) => state.drawn[media.id]);
  const broken = useGone((state) => state[media.id]);
  const tries = useMissed((state) => state[media.id]);
  const { thumb } = media;
  if (!thumb && !drawn && media.kind === "video") wantPoster(media);
  const gone = broken && !drawn;
  if (gone || (!thumb && !drawn)) {
    return (
      <span className={styles.none} style={{ width, height }} data-small={small || undefined}>
        <Icon name={media.kind === "video" ? "shot" : "image"} size={small ? 16 : 20} />
        {gone && !small && says.thisFileIsGone}
      </span>
    );
  }
  const sources = drawn ? { src: drawn } : thumbSources(thumb!);
  return (
    <img
      key={tries}
      className={styles.picture}
      {...sources}
      width={width}
      height={height}
      alt={alt}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => {
        void missed(media);
        if (media.kind === "video") wantPoster(media);
      }}
    />
  );
}
