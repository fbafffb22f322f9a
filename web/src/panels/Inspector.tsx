import { useView } from "../stores/board-context";
import { NodeInspector } from "./NodeInspector";
import { SeveralInspector } from "./SeveralInspector";

/** There only when something is selected. */
export function Inspector() {
  const count = useView((state) => state.selected.size);
  const first = useView((state) => [...state.selected][0] ?? null);
  if (count === 0 || first === null) return null;
  return count === 1 ? <NodeInspector key={first} id={first} /> : <SeveralInspector />;
}
