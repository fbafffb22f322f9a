import * as says from "#words/pad";
import { printKeys } from "../commands/keys";
import { IconButton } from "../ui/IconButton";
import { usePad, usePadState } from "./pad-context";

export function UndoButtons() {
  const pad = usePad();
  const back = usePadState(({ past }) => past.length > 0);
  const forth = usePadState(({ future }) => future.length > 0);
  return (
    <>
      <IconButton
        icon="undo"
        label={says.undo(printKeys("mod+z"))}
        disabled={!back}
        onClick={() => pad.undo()}
      />
      <IconButton
        icon="redo"
        label={says.redo(printKeys("mod+shift+z"))}
        disabled={!forth}
        onClick={() => pad.redo()}
      />
    </>
  );
}
