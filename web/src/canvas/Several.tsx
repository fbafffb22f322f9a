import { useStoreApi } from "@xyflow/react";
import * as says from "#words/canvas";
import { useBoard, useView } from "../stores/board-context";
import styles from "./Several.module.css";

/** Fingers have no Shift: while it is on, a tap adds a card to what is selected, or takes it out. */
export default function Several() {
  const store = useStoreApi();
  const { view } = useBoard();
  const several = useView((state) => state.several);
  const turn = () => {
    store.setState({ multiSelectionActive: !several });
    view.setState({ several: !several });
  };
  return (
    <button type="button" className={styles.several} aria-pressed={several} onClick={turn}>
      {says.selectSeveral}
    </button>
  );
}
