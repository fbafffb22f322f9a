import { useSaving } from "../stores/board-context";
import { BoardGone } from "./BoardGone";
import { ConflictChoice } from "./ConflictChoice";

/** What became of the board elsewhere: someone chooses. */
export function Elsewhere() {
  const conflict = useSaving((state) => state.conflict);
  const gone = useSaving((state) => state.status === "gone");
  return gone ? <BoardGone /> : conflict && <ConflictChoice conflict={conflict} />;
}
