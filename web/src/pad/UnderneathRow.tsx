import { stillBytes } from "@aktion/schema/media/limits";
import { useId, useRef, useState } from "react";
import * as says from "#words/pad";
import { useBoard } from "../stores/board-context";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { PadSlider } from "./PadSlider";
import { Toggle } from "../ui/Toggle";
import type { Underneath } from "./drawing";
import { tracing } from "./open-drawing";
import { usePad, usePadState } from "./pad-context";
import { sendPicture } from "./send-picture";
import styles from "./LayerList.module.css";

interface UnderneathRowProps {
  node: string;
  onNote: (words: string) => void;
}

/** The picture under the drawing: a still to trace, or a part of the drawing itself. */
export function UnderneathRow({ node, onNote }: UnderneathRowProps) {
  const session = useBoard();
  const pad = usePad();
  const under = usePadState(({ drawing }) => drawing.under);
  const input = useRef<HTMLInputElement>(null);
  const traceId = useId();
  const [sending, setSending] = useState(false);
  const patch = (change: Partial<Underneath>, key?: string) =>
    pad.change(
      (drawing) => ({ ...drawing, under: drawing.under && { ...drawing.under, ...change } }),
      key,
    );
  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    if (file.size > stillBytes) {
      return onNote(says.thatPictureIsTooLarge);
    }
    setSending(true);
    const sent = await sendPicture(session, node, file);
    setSending(false);
    if (sent.error !== null) return onNote(says.thePictureCouldNotBeSent(sent.error));
    const { id, kind } = sent.asset;
    if (kind !== "image") return onNote(says.thatIsNotAPicture);
    pad.change((drawing) => ({ ...drawing, under: tracing(id) }));
  };
  return (
    <section className={styles.under} aria-label={says.underneath}>
      <div className={styles.line}>
        {under && (
          <IconButton
            size="small"
            icon={under.shown ? "eye" : "eye-off"}
            label={under.shown ? says.hideThePictureUnderneath : says.showThePictureUnderneath}
            onClick={() => patch({ shown: !under.shown })}
          />
        )}
        <h3 className={styles.title}>{under?.wired ? says.underneathWiredIn : says.underneath}</h3>
        {under && (
          <IconButton
            size="small"
            icon="trash"
            label={says.takeThePictureUnderneathOut}
            onClick={() => pad.change((drawing) => ({ ...drawing, under: null }))}
          />
        )}
      </div>
      {under && (
        <>
          <label className={styles.opacity}>
            <span>{says.opacity}</span>
            <PadSlider
              aria-label={says.opacityOfThePictureUnderneath}
              value={under.opacity}
              min={0}
              max={1}
              step={0.05}
              onChange={(opacity) => patch({ opacity }, "opacity under")}
            />
            <span className={styles.number}>{Math.round(under.opacity * 100)}</span>
          </label>
          <label className={styles.trace} htmlFor={traceId}>
            <span>{says.onlyToTrace}</span>
            <Toggle id={traceId} checked={under.traced} onChange={(traced) => patch({ traced })} />
          </label>
        </>
      )}
      <Button
        size="small"
        className={styles.choose}
        disabled={sending}
        onClick={() => input.current?.click()}
      >
        {sending ? says.sending : under ? says.chooseAnotherPicture : says.putAPictureUnderneath}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp,image/gif"
        onChange={(event) => {
          void take(event.target.files);
          event.target.value = "";
        }}
      />
    </section>
  );
}
