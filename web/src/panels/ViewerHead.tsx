import * as says from "#words/takes";
import type { ShownTake } from "../stores/takes";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { classNames } from "../ui/class-names";
import { ways, type Way } from "./compare-ways";
import { tierWords } from "./tier-words";
import styles from "./ViewerHead.module.css";

interface ViewerHeadProps {
  name: string;
  take: ShownTake | undefined;
  /** False where it is a file of the user's own, which can't be circled or put away. */
  made: boolean;
  circled: boolean;
  /** How takes are compared now, or null while one is looked at alone. */
  way: Way | null;
  comparable: boolean;
  /** Whether the words a take was made from are shown. */
  worded: boolean;
  onWay: (way: Way) => void;
  onCompare: () => void;
  onCircle: () => void;
  onReuse: () => void;
  onWords: () => void;
  onBin: () => void;
  onDownload: () => void;
  onClose: () => void;
}

function factsOf({ slate, item, tier, media: [media], reused }: ShownTake): string {
  return [
    item > 0 ? says.takeAndItem(slate, item + 1) : says.take(slate),
    tierWords[tier],
    ...(media?.width != null && media.height != null
      ? [says.measures(media.width, media.height)]
      : []),
    ...(reused ? [says.reused] : []),
  ].join(", ");
}

export function ViewerHead(props: ViewerHeadProps) {
  const { name, take, made, circled, way, comparable, worded } = props;
  const [media] = take?.media ?? [];
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <span className={styles.name}>{name}</span>
        {take && made && <span className={styles.facts}>{factsOf(take)}</span>}
      </div>
      {way && (
        <fieldset aria-label={says.howToCompare} className={styles.ways}>
          {ways.map(({ id, label, key }) => (
            <button
              key={id}
              type="button"
              className={styles.way}
              aria-pressed={way === id}
              aria-keyshortcuts={key}
              onClick={() => props.onWay(id)}
            >
              {label}
              <kbd className={styles.key}>{key}</kbd>
            </button>
          ))}
        </fieldset>
      )}
      <div className={styles.acts}>
        {comparable && (
          <Button
            size="small"
            variant="quiet"
            icon="compare"
            className={classNames(styles.worded, way && styles.on)}
            aria-pressed={way !== null}
            aria-keyshortcuts="1"
            onClick={props.onCompare}
          >
            <span className={styles.word}>{says.compare}</span>
          </Button>
        )}
        {take && made && (
          <>
            <Button
              size="small"
              variant="quiet"
              icon="circle"
              className={classNames(styles.worded, circled && styles.circled)}
              aria-pressed={circled}
              aria-keyshortcuts="c"
              onClick={props.onCircle}
            >
              <span className={styles.word}>{circled ? says.circled : says.circleThisTake}</span>
            </Button>
            {(take.prompt !== null || take.written !== null) && (
              <IconButton
                icon="words"
                label={says.wordsItWasMadeFrom}
                aria-pressed={worded}
                aria-keyshortcuts="w"
                onClick={props.onWords}
              />
            )}
            <IconButton
              icon="settings"
              label={says.takeItsSettings}
              aria-keyshortcuts="r"
              onClick={props.onReuse}
            />
            <IconButton
              icon="trash"
              label={says.putInTheBin}
              aria-keyshortcuts="Delete"
              onClick={props.onBin}
            />
          </>
        )}
        {media && (
          <IconButton
            icon="download"
            label={says.downloadIt}
            aria-keyshortcuts="d"
            onClick={props.onDownload}
          />
        )}
        <IconButton icon="close" label={says.close} onClick={props.onClose} />
      </div>
    </header>
  );
}
