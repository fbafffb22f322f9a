import custom from "./looks/custom.webp";
import emotionMask from "./looks/emotion-mask.webp";
import ghibliReaction from "./looks/ghibli-reaction.webp";
import neoTokyoGlitch from "./looks/neo-tokyo-glitch.webp";
import { Icon } from "../ui/Icon";
import styles from "./LookField.module.css";

const pictures: Readonly<Record<string, string>> = {
  "emotion-mask": emotionMask,
  "ghibli-reaction": ghibliReaction,
  "neo-tokyo-glitch": neoTokyoGlitch,
};

/** One still in every look; where words alone say it, the still as it was. */
export function LookPicture({ preset, letter = "" }: { preset: string; letter?: string }) {
  const drawn = pictures[preset];
  return (
    <span className={styles.frame}>
      <img
        className={styles.picture}
        src={drawn ?? custom}
        width={256}
        height={144}
        alt=""
        draggable={false}
      />
      {(letter || !drawn) && (
        <span className={styles.mark}>{letter || <Icon name="pencil" size={16} />}</span>
      )}
    </span>
  );
}
