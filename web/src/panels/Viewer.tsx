import { setTake } from "@aktion/schema/graph/edits";
import { kindOf } from "@aktion/schema/nodes/registry";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useShownTakes } from "../previews/shown-takes";
import { useBoard, useNode, useRuns } from "../stores/board-context";
import { circleTake, isCircled } from "../stores/circle";
import { reuseSettings } from "../stores/reuse-settings";
import { takesOfNode } from "../stores/runs";
import { binTake } from "../stores/take-bin";
import {
  firstPicks,
  nextPick,
  stepPick,
  stillThere,
  togglePick,
  type Picks,
} from "../stores/take-picks";
import type { ShownTake } from "../stores/takes";
import { UndoBar } from "../ui/UndoBar";
import { Compare } from "./Compare";
import type { Way } from "./compare-ways";
import { useSwipe } from "./swipe";
import { TakeStrip } from "./TakeStrip";
import { TakeWords } from "./TakeWords";
import { ViewerHead } from "./ViewerHead";
import { ViewerPicture } from "./ViewerPicture";
import styles from "./Viewer.module.css";

interface ViewerProps {
  node: string;
  take: string | null;
  compare?: true;
}

const isSeen = ({ media: [first] }: ShownTake): boolean =>
  first !== undefined && first.kind !== "audio";

const wayKeys: Readonly<Record<string, Way>> = { 1: "side", 2: "slider", 3: "flicker" };

/** Takes as large as the window: one of them, or some held against each other. */
export function Viewer({ node: id, take, compare }: ViewerProps) {
  const session = useBoard();
  const { view, edit } = session;
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const node = useNode(id);
  const made = useRuns((state) => takesOfNode(state, id));
  const shown = useShownTakes(id);
  const circled = node?.take ?? null;
  const takes = (made.length > 0 ? made : shown).filter(({ media }) => media.length > 0);
  const [picks, setPicks] = useState<Picks | null>(() =>
    compare ? firstPicks(takes.filter(isSeen), circled, shown[0]?.id) : null,
  );
  const [way, setWay] = useState<Way>("side");
  const [worded, setWorded] = useState(false);
  const held = picks && stillThere(picks, takes);
  const wanted = held?.ids[held.active] ?? take ?? shown[0]?.id;
  const place = Math.max(
    0,
    takes.findIndex((one) => one.id === wanted),
  );
  const current = takes[place];
  const comparable = made.length > 0 && takes.filter(isSeen).length > 1;
  const name = node?.name || kindOf(node?.kind ?? "")?.title || "";
  const close = () => view.setState({ viewer: null });
  const show = (one: ShownTake | undefined) => {
    if (one) view.setState({ viewer: { node: id, take: one.id } });
  };
  const leaveCompare = () => {
    setPicks(null);
    show(current);
  };
  const hold = (next: Picks | null) => (next ? setPicks(next) : leaveCompare());
  // Newest first in the list, oldest first on the way: right is later.
  const step = (by: 1 | -1) =>
    held ? setPicks(stepPick(held, takes.filter(isSeen), by)) : show(takes[place - by]);
  const startCompare = (next: Way = way) => {
    if (!comparable) return;
    setWay(next);
    if (!held) hold(firstPicks(takes.filter(isSeen), circled, current?.id));
  };
  const circle = () => current && edit(setTake(id, circleTake(made, circled, current)));
  const bin = () => {
    if (!current || made.length === 0) return;
    if (!held) show(takes[place + 1] ?? takes[place - 1]);
    binTake(session, id, current);
    if (takes.length === 1) close();
  };
  const download = () => {
    if (made.length > 0)
      view.setState({ files: { kind: "download", nodes: [id], take: current?.id ?? null } });
    else
      void import("../files/download-own").then(({ downloadOwn }) =>
        downloadOwn(view, name, current),
      );
  };
  const reuse = () => {
    if (!current) return;
    close();
    void reuseSettings(session, id, current);
  };
  const pick = (one: ShownTake) => (held ? hold(togglePick(held, one.id)) : show(one));
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event;
    if (target instanceof HTMLMediaElement || target instanceof HTMLInputElement) return;
    if (event.ctrlKey || event.metaKey || event.altKey || !dialog.current?.contains(target as Node))
      return;
    if (key === "ArrowLeft") step(-1);
    else if (key === "ArrowRight") step(1);
    else if (wayKeys[key]) startCompare(wayKeys[key]);
    else if (made.length > 0 && key === "c") circle();
    else if (made.length > 0 && (key === "Delete" || key === "Backspace")) bin();
    else if (made.length > 0 && key === "r") reuse();
    else if (key === "w") setWorded(!worded);
    else if (current && key === "d") download();
    else if (key === " " && !(target instanceof HTMLButtonElement)) {
      if (held && way === "flicker") setPicks(nextPick(held));
      else dialog.current.querySelector<HTMLButtonElement>("[data-play]")?.click();
    } else return;
    event.preventDefault();
  });
  useEffect(() => {
    dialog.current?.showModal();
    stage.current?.focus();
    const pressed = (event: KeyboardEvent) => press(event);
    // A press of the pointer leaves the keys to the pictures, not to the button it pressed.
    const settle = ({ detail, target }: MouseEvent) => {
      if (detail > 0 && target instanceof Element && target.closest("button"))
        stage.current?.focus();
    };
    const shown = dialog.current;
    shown?.addEventListener("click", settle);
    window.addEventListener("keydown", pressed);
    return () => {
      shown?.removeEventListener("click", settle);
      window.removeEventListener("keydown", pressed);
    };
  }, []);
  const swipe = useSwipe((by) => (held && way === "flicker" ? setPicks(nextPick(held)) : step(by)));
  return (
    <dialog
      ref={dialog}
      className={styles.viewer}
      aria-label={name}
      onClose={close}
      onCancel={(event) => {
        if (held) {
          event.preventDefault();
          leaveCompare();
        } else {
          // At once: its own news of being closed comes later than the next key may.
          dialog.current?.close();
          close();
        }
      }}
    >
      <ViewerHead
        name={name}
        take={current}
        made={made.length > 0}
        circled={current !== undefined && isCircled(circled, current.id)}
        way={held ? way : null}
        comparable={comparable}
        onWay={startCompare}
        onCompare={() => (held ? leaveCompare() : startCompare())}
        onCircle={circle}
        onReuse={reuse}
        worded={worded}
        onWords={() => setWorded(!worded)}
        onBin={bin}
        onDownload={download}
        onClose={close}
      />
      <div ref={stage} className={styles.stage} tabIndex={-1} {...swipe}>
        {held ? (
          <Compare
            way={way}
            takes={held.ids.flatMap((one) => takes.find((made) => made.id === one) ?? [])}
            active={held.active}
            circled={circled}
            onActive={(active) => setPicks({ ids: held.ids, active })}
          />
        ) : (
          current && <ViewerPicture key={current.id} node={node} name={name} take={current} />
        )}
      </div>
      {worded && current && !held && (
        <div className={styles.worded}>
          <TakeWords take={current} />
        </div>
      )}
      {takes.length > 1 && (
        <TakeStrip
          takes={takes}
          circled={circled}
          current={current?.id}
          picked={held?.ids ?? null}
          onPick={pick}
          onStep={step}
        />
      )}
      <UndoBar />
    </dialog>
  );
}
