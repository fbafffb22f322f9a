import type { GraphNode } from "@aktion/schema/graph/graph";
import { useEffect, useRef } from "react";
import * as says from "#words/takes";
import { Picture } from "../previews/Picture";
import { isCircled } from "../stores/circle";
import type { ShownTake } from "../stores/takes";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import { letterOf } from "./compare-ways";
import styles from "./TakeStrip.module.css";

interface TakeStripProps {
  /** Newest first; on the strip the oldest is left. */
  takes: readonly ShownTake[];
  circled: GraphNode["take"];
  current: string | undefined;
  /** The takes that are compared, or null while one is looked at alone. */
  picked: readonly string[] | null;
  onPick: (take: ShownTake) => void;
  onStep: (by: 1 | -1) => void;
}

/** All takes below the picture: pressed, one is shown, or held against the others. */
export function TakeStrip({ takes, circled, current, picked, onPick, onStep }: TakeStripProps) {
  const strip = useRef<HTMLUListElement>(null);
  const place = takes.findIndex(({ id }) => id === current);
  useEffect(() => {
    // The dialog around it opens only now, and has no room before.
    const asked = requestAnimationFrame(() =>
      strip.current
        ?.querySelector(`[data-take="${current}"]`)
        ?.scrollIntoView({ block: "nearest", inline: "center" }),
    );
    return () => cancelAnimationFrame(asked);
  }, [current]);
  return (
    <footer className={styles.foot}>
      <IconButton
        icon="back"
        label={says.theTakeBefore}
        disabled={place >= takes.length - 1}
        onClick={() => onStep(-1)}
      />
      <ul ref={strip} className={styles.strip} aria-label={says.takes}>
        {takes.toReversed().map((take) => {
          const letter = picked ? letterOf(picked.indexOf(take.id)) : "";
          const { slate, item } = take;
          const words = item > 0 ? says.takeAndItem(slate, item + 1) : says.take(slate);
          return (
            <li key={take.id}>
              <button
                type="button"
                className={styles.take}
                data-take={take.id}
                aria-current={take.id === current || undefined}
                aria-pressed={picked ? letter !== "" : undefined}
                aria-label={
                  picked ? says.compareWith(words.toLowerCase()) : says.show(words.toLowerCase())
                }
                onClick={() => onPick(take)}
              >
                <Thumb take={take} />
                <span className={styles.line}>
                  {letter && <span className={styles.letter}>{letter}</span>}
                  {words}
                  {isCircled(circled, take.id) && (
                    <span className={styles.circled} title={says.circled}>
                      <Icon name="circle" size={16} />
                    </span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <IconButton
        icon="forward"
        label={says.theTakeAfter}
        disabled={place <= 0}
        onClick={() => onStep(1)}
      />
    </footer>
  );
}

function Thumb({ take: { media } }: { take: ShownTake }) {
  const [first] = media;
  if (!first || first.kind === "audio") {
    return (
      <span className={styles.sound}>
        <Icon name="sound" />
      </span>
    );
  }
  return <Picture media={first} width={96} height={54} alt="" />;
}
