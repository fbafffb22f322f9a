import {
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from "react";
import { createStore } from "zustand/vanilla";
import * as says from "#words/library";
import { gap, rowOf } from "../../library/rows";
import { topOf as topOfRow, type Rest } from "../../library/ground";
import type { Listing, OpenListing } from "../../library/listing";
import type { Selection } from "../../library/selection";
import { stepFrom, type Step } from "../../library/walk";
import { HotTile, type Hot } from "./HotTile";
import { GridRow } from "./GridRow";
import { useGround } from "./use-ground";
import { useLongPress } from "./use-long-press";
import { topOf, useSeen } from "./use-seen";
import { useWidth } from "./use-width";
import styles from "./Grid.module.css";

export interface GridHandle {
  /** Brings a picture into view and gives it the focus. */
  focus(id: string): void;
}

interface GridProps {
  ref: Ref<GridHandle>;
  listing: Listing;
  /** How many there will be; what is not read yet keeps its room. */
  total: number;
  selection: Selection;
  onWant: OpenListing["want"];
  onOpen: (id: string) => void;
  onToggle: (id: string) => void;
  onReach: (id: string) => void;
  onFavourite: (id: string) => void;
  /** A key that is none of the grid's own, at a picture. */
  onKey: (event: KeyboardEvent, id: string) => void;
}

/** An end of the list that somebody is on the way to, drawing a range along or not. */
interface Bound {
  readonly to: "Home" | "End";
  readonly reaches: boolean;
}

const assetAt = (target: EventTarget | null): string | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>("[data-asset]")?.dataset["asset"] ?? null)
    : null;

/** The justified wall: only rows near what is seen are there. */
export function Grid(props: GridProps) {
  const { ref, listing, total, selection, onOpen, onToggle, onReach, onKey } = props;
  const { items, shapes } = listing;
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const ground = useGround(listing, width, total);
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const seen = useSeen(host, ground, ids, props.onWant);
  const [step, setStep] = useState<Step>({ index: 0, column: null });
  const [hot] = useState(() => createStore<Hot>(() => ({ pointed: null, focused: null })));
  const keys = useId();
  const wanted = useRef<string | null>(null);
  const bound = useRef<Bound | null>(null);
  const press = useLongPress(onToggle);
  const { above, known, rest } = ground;
  // A step counts from the first of all: what is read above it moves nobody.
  const active = Math.max(0, Math.min(step.index - above.count, items.length - 1));

  const reveal = (index: number) => {
    const { top, height } = topOfRow(ground, above.count + index);
    const from = topOf(host) + top;
    const bar = 56;
    const foot = window.innerHeight - 72;
    if (from - bar < window.scrollY) window.scrollTo(0, Math.max(0, from - bar));
    else if (from + height > window.scrollY + foot) window.scrollTo(0, from + height - foot);
  };
  const go = (next: Step) => {
    const id = ids[next.index];
    if (id === undefined) return;
    setStep({ ...next, index: above.count + next.index });
    wanted.current = id;
    reveal(next.index);
  };
  useImperativeHandle(ref, () => ({
    focus: (id) => {
      const index = ids.indexOf(id);
      if (index >= 0) go({ index, column: null });
    },
  }));
  // The row of a picture that was asked for may only now be there.
  useEffect(() => {
    const id = wanted.current;
    const tile = id && host.current?.querySelector<HTMLElement>(`[data-asset="${CSS.escape(id)}"]`);
    if (!tile) return;
    wanted.current = null;
    tile.focus({ preventScroll: true });
  });

  // Who goes to an end that is not read waits for it there.
  const goFar = ({ key, shiftKey }: KeyboardEvent, from: string): boolean => {
    bound.current = null;
    if (key === "End" && rest.count > 0) bound.current = { to: key, reaches: shiftKey };
    if (key === "Home" && above.count > 0) bound.current = { to: key, reaches: shiftKey };
    if (bound.current === null) return false;
    if (shiftKey && selection.from === null) onToggle(from);
    window.scrollTo(0, key === "End" ? document.documentElement.scrollHeight : 0);
    return true;
  };
  useEffect(() => {
    if (bound.current === null || items.length === 0) return;
    const { to, reaches } = bound.current;
    if ((to === "End" ? rest : above).count > 0) return;
    bound.current = null;
    const index = to === "End" ? items.length - 1 : 0;
    go({ index, column: null });
    if (reaches) onReach(ids[index]!);
  });

  const pressed = (event: MouseEvent) => {
    const id = assetAt(event.target);
    if (id === null || press.wasLong()) return;
    setStep({ index: above.count + ids.indexOf(id), column: null });
    if (event.shiftKey) onReach(id);
    else if (event.ctrlKey || event.metaKey || selection.chosen.size > 0) onToggle(id);
    else onOpen(id);
  };
  const typed = (event: KeyboardEvent) => {
    const id = assetAt(event.target);
    if (id === null) return;
    const index = ids.indexOf(id);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const here = { index, column: active === index ? step.column : null };
    const next = plain ? stepFrom(known, shapes, here, event.key) : null;
    if (plain && goFar(event, id)) return event.preventDefault();
    if (next) {
      go(next);
      const to = ids[next.index];
      if (event.shiftKey && to !== undefined) {
        if (selection.from === null) onToggle(id);
        onReach(to);
      }
    } else if (plain && event.key === "Enter") onOpen(id);
    else if (plain && event.key === " ") (event.shiftKey ? onReach : onToggle)(id);
    else return onKey(event, id);
    event.preventDefault();
  };
  // The row of who is here stays, wherever the page is moved to: the focus is in it.
  const own = rowOf(known.rows, active);
  const drawn = Array.from({ length: seen.to - seen.from }, (_, place) => seen.from + place);
  if (own < seen.from) drawn.unshift(own);
  else if (own >= seen.to && own < known.rows.length) drawn.push(own);
  return (
    <div
      ref={host}
      className={styles.host}
      style={{ height: ground.height }}
      onPointerOver={({ target, pointerType }) => {
        if (pointerType !== "touch") hot.setState({ pointed: assetAt(target) });
      }}
      onPointerLeave={() => hot.setState({ pointed: null })}
    >
      <p id={keys} hidden>
        {says.keys}
      </p>
      {width > 0 && (
        // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- Its cells take the focus.
        <div
          role="grid"
          aria-label={says.library}
          aria-describedby={keys}
          aria-multiselectable
          aria-rowcount={above.rows + known.rows.length + rest.rows}
          className={styles.known}
          style={{ top: ground.top }}
          onClick={pressed}
          onKeyDown={typed}
          onFocus={({ target }) => {
            const id = assetAt(target);
            if (id !== null && target.matches(":focus-visible")) hot.setState({ focused: id });
          }}
          onBlur={() => hot.setState({ focused: null })}
          {...press.handlers}
        >
          {drawn.map((number) => {
            const row = known.rows[number];
            return (
              row && (
                <GridRow
                  key={ids[row.start] ?? row.start}
                  {...{ row, known, shapes, items, active }}
                  passing={seen.passing}
                  number={number + 1}
                  first={above.rows}
                  chosen={selection.chosen}
                />
              )
            );
          })}
        </div>
      )}
      <Coming width={width} rest={above} from={seen.aboveFrom} to={seen.aboveTo} />
      <Coming width={width} rest={rest} from={seen.restFrom} to={seen.restTo} />
      <HotTile
        hot={hot}
        {...{ ground, items, shapes }}
        chosen={selection.chosen}
        onToggle={onToggle}
        onReach={onReach}
        onFavourite={props.onFavourite}
      />
    </div>
  );
}

interface ComingProps {
  width: number;
  rest: Rest;
  from: number;
  to: number;
}

/** Rows of pictures that are not read yet. */
function Coming({ width: whole, rest, from, to }: ComingProps) {
  const cell = (whole - gap * (rest.across - 1)) / rest.across;
  return Array.from({ length: Math.max(0, to - from) }, (_, place) => {
    const number = from + place;
    const left = rest.count - number * rest.across;
    const width = left < rest.across ? Math.round(left * (cell + gap) - gap) : undefined;
    const top = rest.top + number * (rest.rowHeight + gap);
    return (
      <div
        key={number}
        aria-hidden
        data-coming
        className={`${styles.row} ${styles.rest}`}
        style={
          {
            top,
            height: rest.rowHeight,
            width,
            "--cell": `${cell}px`,
          } as CSSProperties
        }
      />
    );
  });
}
