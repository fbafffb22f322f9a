import type { Asset } from "@aktion/schema/api/assets";
import { missed, useGone, useMissed } from "../previews/gone";
import { mediaUrl, thumbUrl } from "../stores/takes";
import { Icon } from "../ui/Icon";
import styles from "./Face.module.css";

/** What is needed to show a picture of someone. */
export type Still = Pick<Asset, "id" | "thumb"> & Partial<Pick<Asset, "width" | "height">>;

interface FaceProps {
  /** Null where there is no picture. */
  still: Still | null | undefined;
  alt: string;
  /** How large it is shown at most, in pixels; the browser takes no more than it needs. */
  width?: number;
  /** For one as large as the page allows: its width there, as the browser reads it. */
  sizes?: string;
}

const byDensity = (thumb: string) => `${thumbUrl(thumb, 320)} 1x, ${thumbUrl(thumb, 640)} 2x`;

/** The file itself only where the largest thumb would be blurred. */
const byWidth = ({ id, thumb, width }: Still) =>
  [
    `${thumbUrl(thumb!, 320)} 320w`,
    `${thumbUrl(thumb!, 640)} 640w`,
    ...(width && width > 640 ? [`${mediaUrl(id)} ${width}w`] : []),
  ].join(", ");

/** A picture of someone, cut so that a face stays in it. Fills the place it is given. */
export function Face({ still, alt, width = 320, sizes }: FaceProps) {
  const id = still?.id ?? "";
  const gone = useGone((state) => state[id]);
  const tries = useMissed((state) => state[id]);
  if (!still?.thumb || gone)
    return (
      <span className={styles.none}>
        <Icon name="person" size={width > 100 ? 20 : 16} />
      </span>
    );
  const { thumb } = still;
  return (
    <img
      key={tries}
      className={styles.face}
      src={thumbUrl(thumb, 320)}
      srcSet={sizes ? byWidth(still) : width > 160 ? byDensity(thumb) : undefined}
      sizes={sizes}
      alt={alt}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => void missed({ id, url: mediaUrl(id) })}
    />
  );
}
