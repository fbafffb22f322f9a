import type { WatchShot } from "@aktion/schema/api/watch";
import * as says from "#words/watch";
import { Icon } from "../../ui/Icon";
import { thumbUrl } from "../../stores/takes";
import styles from "./ShotStrip.module.css";

interface ShotStripProps {
  shots: readonly WatchShot[];
  at: number;
  onGo: (to: number) => void;
}

/** All that was sent, in order; each tells whether it is approved and how much was said of it. */
export function ShotStrip({ shots, at, onGo }: ShotStripProps) {
  return (
    <ol className={styles.strip} aria-label={says.shots}>
      {shots.map((shot, place) => (
        <li key={shot.take}>
          <button
            type="button"
            className={styles.shot}
            aria-current={place === at || undefined}
            onClick={() => onGo(place)}
          >
            {shot.thumb ? (
              <img
                className={styles.picture}
                src={thumbUrl(shot.thumb, 320)}
                style={{ aspectRatio: `${shot.width ?? 16} / ${shot.height ?? 9}` }}
                alt=""
                loading="lazy"
                decoding="async"
              />
            ) : (
              <span className={styles.none}>
                <Icon name={shot.kind === "audio" ? "sound" : "shot"} />
              </span>
            )}
            <span className={styles.line}>
              <span className={styles.title}>{shot.title}</span>
              {shot.notes.length > 0 && (
                <span className={styles.count} title={says.noteCount(shot.notes.length)}>
                  {shot.notes.length}
                </span>
              )}
              {shot.approved && (
                <span className={styles.approved} title={says.approved}>
                  <Icon name="check" size={16} />
                </span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
