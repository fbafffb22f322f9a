import * as says from "#words/run";
import { useBoard, useEstimate, useRuns } from "../stores/board-context";
import { select } from "../stores/view";
import { IconButton } from "../ui/IconButton";
import { SidePanel } from "./SidePanel";
import styles from "./ProblemsList.module.css";

/** What keeps the board from running; each line leads to its node. */
export function ProblemsList() {
  const { view, canvas } = useBoard();
  const marked = useRuns((state) => state.problems);
  const board = useRuns((state) => state.boardProblems);
  const estimated = useEstimate((state) => state.estimate?.problems);
  const close = () => view.setState({ sheet: null });
  const lines = [
    ...board.map((message) => ({ node: null, message })),
    ...(estimated ?? Object.entries(marked).map(([node, message]) => ({ node, message }))),
  ];
  const go = (node: string | null) => {
    if (node === null) return;
    select(view, [node]);
    view.setState({ sheet: null });
    canvas.current?.fit([node]);
  };
  return (
    <SidePanel
      label={says.beforeThisCanRun}
      end={<IconButton icon="close" label={says.close} onClick={close} />}
    >
      {lines.length === 0 && <p className={styles.none}>{says.everythingIsReady}</p>}
      <ul>
        {lines.map(({ node, message }, place) => (
          <li key={place}>
            <button
              type="button"
              className={styles.line}
              disabled={node === null}
              onClick={() => go(node)}
            >
              {message}
            </button>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
