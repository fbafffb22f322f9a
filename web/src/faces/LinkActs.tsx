import type { GraphEdge } from "@aktion/schema/graph/graph";
import * as says from "#words/faces";
import { useBoard } from "../stores/board-context";
import { remakeLink } from "../stores/remake-link";
import { Button } from "../ui/Button";
import { useLink } from "./LinkMark";
import styles from "./StillActs.module.css";

interface LinkActsProps {
  id: string;
  before: GraphEdge;
  after: GraphEdge;
  onDone: () => void;
}

/** What can be done with the chosen link. */
export function LinkActs({ id, before, after, onDone }: LinkActsProps) {
  const session = useBoard();
  const link = useLink(id, before, after);
  if (!link?.take) return null;
  const { number, made, take } = link;
  return (
    <fieldset className={styles.row} aria-label={says.link(number)}>
      <span className={styles.name}>{says.linkBy(number, made)}</span>
      <Button
        size="small"
        onClick={() => {
          remakeLink(session, number, take);
          onDone();
        }}
      >
        {says.makeItAgain}
      </Button>
    </fieldset>
  );
}
