import { setTake } from "@aktion/schema/graph/edits";
import { setShot } from "@aktion/schema/graph/shot";
import { kindOf } from "@aktion/schema/nodes/registry";
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from "react";
import * as says from "#words/takes";
import { priceWords } from "../money/credit-words";
import { isSlated } from "../previews/slated";
import { useBoard, useGraph, useNode, useRuns, useView } from "../stores/board-context";
import { circleTake, isCircled } from "../stores/circle";
import { framesOf } from "../stores/contact-frames";
import { offerWords } from "../stores/refusal-words";
import { isRunning, takesOfNode } from "../stores/runs";
import { binTake } from "../stores/take-bin";
import { Button } from "../ui/Button";
import { IconButton } from "../ui/IconButton";
import { UndoBar } from "../ui/UndoBar";
import { ContactCell } from "./ContactCell";
import { columnsFor, frameShape } from "./frame-shape";
import { useTakePrice } from "./use-take-price";
import styles from "./ContactSheet.module.css";

const counts = [2, 3, 4, 5, 6, 7, 8] as const;

/** Two to eight takes asked for at once, and the sheet they fill one by one. */
export function ContactSheet({ node: id }: { node: string }) {
  const session = useBoard();
  const { view, edit, running } = session;
  const dialog = useRef<HTMLDialogElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const node = useNode(id);
  const board = useGraph((graph) => graph.settings.aspect);
  const takes = useRuns((state) => takesOfNode(state, id));
  const live = useRuns((state) => (state.live?.state.fresh.includes(id) ? state.live.state : null));
  const going = useRuns(isRunning);
  const starting = useRuns((state) => state.starting);
  const notice = useView((state) => state.notice);
  const [count, setCount] = useState(4);
  const [asked, setAsked] = useState(false);
  const { estimate, trouble } = useTakePrice(id, count);
  const close = () => view.setState({ contacts: null });
  useEffect(() => {
    dialog.current?.showModal();
    room.current?.focus();
  }, []);
  const kind = kindOf(node?.kind ?? "");
  if (!node || !kind) return null;
  const name = node.name || kind.title;
  const circled = node.take;
  const approved = node.shot?.approved ?? false;
  const made = live?.nodes[id];
  const frames = framesOf(made, takes, count, asked && (starting || going) ? says.waiting : "");
  const there = frames.filter(({ take }) => take).length;
  const ratio = frameShape(node.params["aspect"], board);
  const columns = columnsFor(frames.length, ratio);
  const shape = {
    "--ratio": ratio,
    "--columns": columns,
    "--rows": Math.ceil(frames.length / columns),
  } as CSSProperties;
  const make = () => {
    setAsked(true);
    view.setState({ notice: null });
    const begun = running.run({ newTake: [{ node: id, count }] }, estimate);
    // Refused for its price, it is shown with the new one.
    void begun.finally(session.estimating.again);
  };
  const press = (event: KeyboardEvent) => {
    const cells = [...(dialog.current?.querySelectorAll<HTMLElement>("[data-take]") ?? [])];
    const place = cells.findIndex((cell) => cell === document.activeElement);
    const take = takes.find((one) => one.id === cells[place]?.dataset["take"]);
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns,
      ArrowDown: columns,
    };
    const step = steps[event.key];
    if (step !== undefined && !(event.target instanceof HTMLInputElement))
      cells[place < 0 ? 0 : place + step]?.focus();
    else if (take && event.key === "c") edit(setTake(id, circleTake(takes, circled, take)));
    else if (take && (event.key === "Delete" || event.key === "Backspace"))
      binTake(session, id, take);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={says.severalTakesOf(name)}
      onClose={close}
      onCancel={() => {
        // At once: its own news of being closed comes later than the next key may.
        dialog.current?.close();
        close();
      }}
      onKeyDown={press}
    >
      <header className={styles.head}>
        <span className={styles.name}>{name}</span>
        <output className={styles.facts}>
          {made ? says.takesThere(there, frames.length) : says.severalTakesAtOnce}
        </output>
        <span className={styles.close}>
          {isSlated(kind) && (
            <Button
              size="small"
              variant="quiet"
              icon="check"
              aria-pressed={approved}
              onClick={() => edit(setShot([id], { approved: !approved }))}
            >
              {approved ? says.approved : says.approve}
            </Button>
          )}
          <IconButton icon="close" label={says.close} onClick={close} />
        </span>
      </header>
      <div ref={room} className={styles.room} tabIndex={-1}>
        <ul className={styles.grid} style={shape} aria-label={says.contactSheet}>
          {frames.map((frame, place) => (
            <ContactCell
              key={frame.key}
              frame={frame}
              place={place}
              circled={frame.take !== null && isCircled(circled, frame.take.id)}
              onLook={(take) => view.setState({ viewer: { node: id, take } })}
              onCircle={(take) => edit(setTake(id, circleTake(takes, circled, take)))}
            />
          ))}
        </ul>
      </div>
      <footer className={styles.foot}>
        {notice && !going && <p className={styles.notice}>{notice.words}</p>}
        {going ? (
          <>
            <span className={styles.price}>
              {made ? says.takesComeInOneByOne : says.aRunIsGoing}
            </span>
            <Button icon="stop" onClick={() => void running.cancel()}>
              {says.stop}
            </Button>
          </>
        ) : (
          <>
            <fieldset aria-label={says.howMany} className={styles.counts}>
              {counts.map((one) => (
                <button
                  key={one}
                  type="button"
                  className={styles.count}
                  aria-pressed={one === count}
                  onClick={() => setCount(one)}
                >
                  {one}
                </button>
              ))}
            </fieldset>
            <output className={styles.price} data-trouble={trouble !== null || undefined}>
              {trouble ?? (estimate ? offerWords(estimate) : says.lookingUpThePrice)}
            </output>
            <Button
              variant="accent"
              icon="play"
              disabled={!estimate || starting}
              title={estimate ? priceWords(estimate) : undefined}
              onClick={make}
            >
              {made ? says.makeMore(count) : says.makeTakes(count)}
            </Button>
          </>
        )}
      </footer>
      <UndoBar />
    </dialog>
  );
}
