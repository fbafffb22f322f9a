import type { GraphNode } from "@aktion/schema/graph/graph";
import { useState, type CSSProperties } from "react";
import * as says from "#words/takes";
import { clock } from "../previews/clock";
import { useGraph } from "../stores/board-context";
import { isCircled } from "../stores/circle";
import type { Media, ShownTake } from "../stores/takes";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import { Slider } from "../ui/Slider";
import { letterOf, type Way } from "./compare-ways";
import { frameShape } from "./frame-shape";
import { tierWords } from "./tier-words";
import { useTogether } from "./use-together";
import styles from "./Compare.module.css";

interface CompareProps {
  way: Way;
  takes: readonly ShownTake[];
  /** Which of them the keys are about. */
  active: number;
  circled: GraphNode["take"];
  onActive: (place: number) => void;
}

interface HeldProps extends CompareProps {
  picture: (place: number) => React.ReactNode;
}

/** Two to four takes of a node held against each other; shots play as one. */
export function Compare(props: CompareProps) {
  const { takes, active, way } = props;
  const board = useGraph((graph) => graph.settings.aspect);
  const together = useTogether();
  const media = takes.flatMap((take) => take.media[0] ?? []);
  const [first] = media;
  const ratio = first?.width && first.height ? first.width / first.height : frameShape(null, board);
  const picture = (place: number) => {
    const shown = media[place];
    if (!shown) return null;
    return shown.kind === "video" ? (
      <video
        key={shown.id}
        ref={together.join}
        className={styles.media}
        src={shown.url}
        muted={place !== active}
        playsInline
        autoPlay
      >
        <track kind="captions" />
      </video>
    ) : (
      <Still key={shown.id} media={shown} words={says.take(takes[place]!.slate)} />
    );
  };
  const held = { ...props, picture };
  return (
    <div className={styles.compare} style={{ "--ratio": ratio } as CSSProperties}>
      {way === "side" && <SideBySide {...held} />}
      {way === "slider" && <Wipe {...held} />}
      {way === "flicker" && <Flicker {...held} />}
      {first?.kind === "video" && (
        <div className={styles.transport}>
          <IconButton
            data-play
            icon={together.playing ? "pause" : "play"}
            label={together.playing ? says.pause : says.play}
            onClick={together.toggle}
          />
          <Slider
            aria-label={says.time}
            className={styles.time}
            value={Math.min(together.at, together.length)}
            min={0}
            max={Math.max(together.length, 0.04)}
            step={0.04}
            onChange={together.seek}
          />
          <span className={styles.clock}>
            {clock(together.at)} / {clock(together.length)}
          </span>
        </div>
      )}
    </div>
  );
}

const Still = ({ media, words }: { media: Media; words: string }) => (
  <img className={styles.media} src={media.url} alt={words} draggable={false} />
);

function Words({
  take,
  place,
  circled,
}: { take: ShownTake; place: number } & Pick<CompareProps, "circled">) {
  return (
    <span className={styles.words}>
      <span className={styles.letter}>{letterOf(place)}</span>
      {says.take(take.slate)}
      <span className={styles.tier}>{tierWords[take.tier]}</span>
      {isCircled(circled, take.id) && (
        <span className={styles.circled} title={says.circled}>
          <Icon name="circle" size={16} />
        </span>
      )}
    </span>
  );
}

function SideBySide({ takes, active, circled, onActive, picture }: HeldProps) {
  return (
    <div className={styles.side} data-count={takes.length}>
      {takes.map((take, place) => (
        <button
          key={take.id}
          type="button"
          className={styles.cell}
          aria-pressed={place === active}
          aria-label={says.take(take.slate)}
          onClick={() => onActive(place)}
        >
          <span className={styles.frame}>
            {picture(place)}
            <span className={styles.cornerLeft}>
              <Words take={take} place={place} circled={circled} />
            </span>
          </span>
        </button>
      ))}
    </div>
  );
}

/** The first against the active one, or against the second while the first is active. */
function Wipe({ takes, active, circled, picture }: HeldProps) {
  const [part, setPart] = useState(50);
  const right = active === 0 ? 1 : active;
  return (
    <div className={styles.room}>
      <div className={styles.frame} style={{ "--part": `${part}%` } as CSSProperties}>
        {picture(0)}
        <div className={styles.over}>{picture(right)}</div>
        <span className={styles.edge} />
        <input
          type="range"
          className={styles.wipe}
          aria-label={says.whereOnePictureEnds}
          min={0}
          max={100}
          step={0.1}
          value={part}
          onChange={(event) => setPart(event.currentTarget.valueAsNumber)}
        />
        <span className={styles.cornerLeft}>
          <Words take={takes[0]!} place={0} circled={circled} />
        </span>
        <span className={styles.cornerRight}>
          <Words take={takes[right]!} place={right} circled={circled} />
        </span>
      </div>
    </div>
  );
}

/** One over the other in the same place: a press or Space shows the next. */
function Flicker({ takes, active, circled, onActive, picture }: HeldProps) {
  return (
    <div className={styles.room}>
      <button
        type="button"
        className={styles.frame}
        aria-label={says.pressForTheNext(takes[active]!.slate)}
        onClick={() => onActive((active + 1) % takes.length)}
      >
        {takes.map((take, place) => (
          <span key={take.id} className={styles.layer} data-shown={place === active || undefined}>
            {picture(place)}
          </span>
        ))}
        <span className={styles.cornerLeft}>
          <Words take={takes[active]!} place={active} circled={circled} />
        </span>
      </button>
    </div>
  );
}
