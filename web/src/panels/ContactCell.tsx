import * as says from "#words/takes";
import { Picture } from "../previews/Picture";
import { clock } from "../previews/clock";
import type { ContactFrame } from "../stores/contact-frames";
import { thumbUrl, type ShownTake } from "../stores/takes";
import { Icon } from "../ui/Icon";
import styles from "./ContactSheet.module.css";

interface ContactCellProps {
  frame: ContactFrame;
  place: number;
  circled: boolean;
  onLook: (take: string) => void;
  onCircle: (take: ShownTake) => void;
}

/** One frame of the sheet: its place is kept before the take is there. */
export function ContactCell({ frame, place, circled, onLook, onCircle }: ContactCellProps) {
  const { take, words, failed } = frame;
  if (!take) {
    return (
      <li className={styles.cell}>
        <span className={styles.empty} data-failed={failed || undefined}>
          <span className={styles.words}>{words}</span>
        </span>
        <span className={styles.line}>{place + 1}</span>
      </li>
    );
  }
  return (
    <li className={styles.cell} data-circled={circled || undefined}>
      <Look take={take} onLook={() => onLook(take.id)} />
      <span className={styles.line}>
        <span>{says.take(take.slate)}</span>
        <button
          type="button"
          className={styles.circle}
          aria-pressed={circled}
          aria-label={says.circleTake(take.slate)}
          title={circled ? says.takeTheCircleOff : says.circleThisTake}
          onClick={() => onCircle(take)}
        />
      </span>
    </li>
  );
}

function Look({ take, onLook }: { take: ShownTake; onLook: () => void }) {
  const [media] = take.media;
  if (!media) {
    return (
      <p className={styles.text} data-take={take.id} tabIndex={-1}>
        {take.text}
      </p>
    );
  }
  if (media.kind === "audio") {
    return (
      <span className={styles.frame} data-take={take.id} tabIndex={-1}>
        <audio className={styles.sound} src={media.url} controls>
          <track kind="captions" />
        </audio>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.frame}
      data-take={take.id}
      aria-label={says.lookAtTake(take.slate)}
      onClick={onLook}
    >
      {media.thumb ? (
        <img src={thumbUrl(media.thumb, 640)} alt="" decoding="async" draggable={false} />
      ) : (
        <Picture media={media} width={640} height={360} alt="" />
      )}
      {media.kind === "video" && media.seconds !== null && (
        <span className={styles.time}>
          <Icon name="play" size={16} />
          {clock(media.seconds)}
        </span>
      )}
    </button>
  );
}
