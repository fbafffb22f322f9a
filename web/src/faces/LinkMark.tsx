import type { GraphEdge } from "@aktion/schema/graph/graph";
import type { CSSProperties } from "react";
import * as says from "#words/faces";
import { useShownTakes } from "../previews/shown-takes";
import { useRuns } from "../stores/board-context";
import { Icon } from "../ui/Icon";
import { linkIn, readLink, type StripLink } from "./link-of-strip";
import styles from "./LinkMark.module.css";

interface LinkMarkProps {
  /** The sequence, and the wires of the stills before and after. */
  id: string;
  before: GraphEdge;
  after: GraphEdge;
  chosen: boolean;
  onPress: () => void;
}

export function useLink(id: string, before: GraphEdge, after: GraphEdge): StripLink | null {
  const from = useShownTakes(before.from.node).at(-1)?.media.at(-1)?.id;
  const to = useShownTakes(after.from.node)[0]?.media[0]?.id;
  return linkIn(useRuns((state) => readLink(state, id, from, to)));
}

const signs = { reused: "link", failed: "close" } as const;

/** What leads from one still to the next: how far it is, and pressed, what can be done with it. */
export function LinkMark({ id, before, after, chosen, onPress }: LinkMarkProps) {
  const link = useLink(id, before, after);
  if (!link) return <span className={styles.link} />;
  const { state, percent, number, take } = link;
  const words = says.linkIs(number, says.linkStates[state](percent));
  return (
    <button
      type="button"
      className={styles.link}
      data-state={state}
      aria-label={words}
      title={words}
      aria-pressed={take === null ? undefined : chosen}
      disabled={take === null}
      onClick={onPress}
    >
      <span className={styles.line}>
        {state === "making" && (
          <span className={styles.part} style={{ "--part": percent / 100 } as CSSProperties} />
        )}
      </span>
      {(state === "reused" || state === "failed") && (
        <span className={styles.sign}>
          <Icon name={signs[state]} size={16} />
        </span>
      )}
    </button>
  );
}
