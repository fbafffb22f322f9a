import * as says from "#words/panels";
import addNode from "../commands/add-node.command";
import { usePrintedKeys } from "../commands/bound-keys";
import { useGraph } from "../stores/board-context";
import styles from "./EmptyBoard.module.css";

export function EmptyBoard() {
  const empty = useGraph((graph) => graph.nodes.length === 0);
  const keys = usePrintedKeys(addNode);
  if (!empty) return null;
  return (
    <p className={styles.words}>
      {says.dropAPictureHereToBegin} <kbd className={styles.key}>{keys}</kbd> {says.toAddANode}
    </p>
  );
}
