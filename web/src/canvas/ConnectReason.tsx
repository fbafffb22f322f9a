import { useConnection, type ConnectionState } from "@xyflow/react";
import { useBoard, useView } from "../stores/board-context";
import { checkEnd } from "./drawing";
import styles from "./ConnectReason.module.css";

/** Only a port that does not fit is worth a word; everything else stays as it was. */
const read = (connection: ConnectionState) =>
  connection.inProgress && connection.toHandle && connection.isValid === false
    ? `${connection.toHandle.nodeId} ${connection.toHandle.id} ${Math.round(connection.pointer.x)} ${Math.round(connection.pointer.y)}`
    : null;

/** Why a wire can't end here, beside the pointer that asks. */
export function ConnectReason() {
  const { document } = useBoard();
  const refused = useConnection(read);
  const drawing = useView((state) => state.drawing);
  if (!refused || !drawing) return null;
  const [node = "", port = "", x, y] = refused.split(" ");
  if (drawing.end.node === node && drawing.end.port === port) return null;
  const fit = checkEnd(document.graph(), drawing, { node, port });
  if (fit.ok) return null;
  return (
    <output className={styles.reason} style={{ left: Number(x) + 14, top: Number(y) + 14 }}>
      {fit.reason}
    </output>
  );
}
