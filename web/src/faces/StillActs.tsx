import type { GraphEdge } from "@aktion/schema/graph/graph";
import * as says from "#words/faces";
import { IconButton } from "../ui/IconButton";
import { useStillName } from "./StillTile";
import styles from "./StillActs.module.css";

interface StillActsProps {
  edge: GraphEdge;
  label: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onReplace: () => void;
  onRemove: () => void;
}

/** What can be done with the chosen still, for those who do not drag. */
export function StillActs({ edge, label, first, last, onMove, ...acts }: StillActsProps) {
  const name = useStillName(edge);
  return (
    <fieldset className={styles.row} aria-label={`${label}: ${name}`}>
      <span className={styles.name}>{name}</span>
      <IconButton
        size="small"
        icon="back"
        label={says.earlier}
        disabled={first}
        onClick={() => onMove(-1)}
      />
      <IconButton
        size="small"
        icon="forward"
        label={says.later}
        disabled={last}
        onClick={() => onMove(1)}
      />
      <IconButton size="small" icon="upload" label={says.replace} onClick={acts.onReplace} />
      <IconButton size="small" icon="close" label={says.takeOut} onClick={acts.onRemove} />
    </fieldset>
  );
}
