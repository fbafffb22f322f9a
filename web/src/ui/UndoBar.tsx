import { useEffect, useState } from "react";
import * as says from "#words/ui";
import { Button } from "./Button";
import { IconButton } from "./IconButton";
import { endUndo, useUndoBar, type UndoOffer } from "./undo-bar";
import styles from "./UndoBar.module.css";

/** The one place where what was just done can be taken back; mounted once, at the rim. */
export function UndoBar() {
  const offer = useUndoBar((state) => state.offer);
  return (
    <output className={styles.region}>{offer && <Offer key={offer.id} offer={offer} />}</output>
  );
}

function Offer({ offer: { id, words, label, seconds } }: { offer: UndoOffer }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => endUndo(id, "gone"), seconds * 1000);
    return () => clearTimeout(timer);
  }, [id, seconds, held]);
  return (
    <div
      className={styles.bar}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.words}>{words}</span>
      <Button size="small" {...(!label && { icon: "undo" })} onClick={() => endUndo(id, "undone")}>
        {label ?? says.undo}
      </Button>
      <IconButton
        size="small"
        icon="close"
        label={says.dismiss}
        onClick={() => endUndo(id, "gone")}
      />
    </div>
  );
}
