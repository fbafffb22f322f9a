import {
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  type CSSProperties,
  type Ref,
} from "react";
import * as says from "#words/pad";
import { mediaUrl } from "../stores/takes";
import { startDesk, type Desk } from "./desk";
import { usePad, usePadState } from "./pad-context";
import { createSheets, type Sheets } from "./sheets";
import styles from "./Surface.module.css";

export interface SurfaceHandle {
  readonly desk: Desk;
  readonly sheets: Sheets;
}

interface SurfaceProps {
  ref: Ref<SurfaceHandle>;
  onHidden: () => void;
  onNote: (words: string) => void;
}

const unread = says.thePictureUnderneathCantBeOpened;

/** Where the paper lies. React only makes the room: strokes never pass through it. */
export function Surface({ ref, onHidden, onNote }: SurfaceProps) {
  const pad = usePad();
  const tool = usePadState((state) => state.tool);
  const across = usePadState(({ tool, size }) => (tool === "fill" ? 0 : size[tool]));
  const asset = usePadState(({ drawing }) => drawing.under?.asset ?? null);
  const { width, height } = usePadState(({ drawing }) => drawing);
  const surface = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLSpanElement>(null);
  const handle = useRef<SurfaceHandle>(null);
  useImperativeHandle(
    ref,
    () => ({
      get desk() {
        return handle.current!.desk;
      },
      get sheets() {
        return handle.current!.sheets;
      },
    }),
    [],
  );
  const hidden = useEffectEvent(() => onHidden());
  useEffect(() => {
    const sheets = createSheets(paper.current!, width, height);
    const desk = startDesk({
      surface: surface.current!,
      paper: paper.current!,
      ring: ring.current!,
      pad,
      sheets,
      onHidden: () => hidden(),
    });
    handle.current = { desk, sheets };
    surface.current?.focus();
    const host = paper.current!;
    return () => {
      desk.stop();
      host.replaceChildren();
    };
  }, [pad, width, height]);
  useEffect(() => {
    const sheets = handle.current!.sheets;
    if (asset === null) return sheets.setUnderneath(null, { width: 1, height: 1 });
    let gone = false;
    const picture = new Image();
    picture.src = mediaUrl(asset);
    picture.decode().then(
      () => {
        const { naturalWidth, naturalHeight } = picture;
        if (!gone) sheets.setUnderneath(picture, { width: naturalWidth, height: naturalHeight });
      },
      () => {
        if (!gone) onNote(unread);
      },
    );
    return () => {
      gone = true;
    };
  }, [asset, onNote]);
  return (
    <div
      ref={surface}
      className={styles.surface}
      data-tool={tool}
      role="application"
      aria-label={says.paperOf(width, height)}
      // It is worked on by keys and pen, which no tag of its own says.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div ref={paper} className={styles.paper} style={{ width, height }} />
      <span
        ref={ring}
        className={styles.ring}
        hidden
        style={{ "--across": across } as CSSProperties}
      />
    </div>
  );
}
