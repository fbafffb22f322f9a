import * as says from "#words/panels";
import addNode from "../commands/add-node.command";
import historyCommand from "../commands/history.command";
import { useBoard, useView } from "../stores/board-context";
import { Icon } from "../ui/Icon";
import type { IconName } from "../ui/icons";
import styles from "./RailActs.module.css";

/** What the board adds to the rail. */
export function RailActs() {
  const session = useBoard();
  const history = useView((state) => state.sheet === "history");
  return (
    <>
      <RailAct icon="plus" label={says.add} onClick={() => addNode.run(session)} />
      <RailAct
        icon="history"
        label={says.history}
        pressed={history}
        onClick={() => historyCommand.run(session)}
      />
    </>
  );
}

interface RailActProps {
  icon: IconName;
  label: string;
  pressed?: boolean;
  onClick: () => void;
}

function RailAct({ icon, label, pressed, onClick }: RailActProps) {
  return (
    <button type="button" className={styles.act} aria-pressed={pressed} onClick={onClick}>
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}
