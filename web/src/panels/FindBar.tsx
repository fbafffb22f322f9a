import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import * as says from "#words/panels";
import { useBoard, useGraph } from "../stores/board-context";
import { select } from "../stores/view";
import { IconButton } from "../ui/IconButton";
import { findOnBoard } from "./find-on-board";
import styles from "./FindBar.module.css";

/** Type, Enter to go from one to the next, Esc back to the board. */
export function FindBar() {
  const { view, canvas } = useBoard();
  const graph = useGraph((whole) => whole);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState<number | null>(null);
  const found = useMemo(() => findOnBoard(graph, typed), [graph, typed]);

  useEffect(() => {
    const again = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === "f") field.current?.select();
    };
    field.current?.focus();
    window.addEventListener("keydown", again);
    return () => window.removeEventListener("keydown", again);
  }, []);

  const go = (by: 1 | -1) => {
    if (found.length === 0) return;
    const from = place ?? (by === 1 ? -1 : 0);
    const next = (from + by + found.length) % found.length;
    const { id, section } = found[next]!;
    setPlace(next);
    select(view, section ? [] : [id], [], section ? [id] : []);
    canvas.current?.fit(section ? [] : [id], section ? [id] : []);
  };
  const close = () => view.setState({ sheet: null });
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const at = place === null ? null : Math.min(place, found.length - 1);
  const count = at === null ? says.found(found.length) : says.placeOfFound(at + 1, found.length);
  return (
    <search className={styles.bar} aria-label={says.findOnTheBoard}>
      <input
        ref={field}
        className={styles.field}
        type="text"
        aria-label={says.findOnTheBoard}
        placeholder={says.whatIsSearched}
        value={typed}
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setPlace(null);
        }}
        onKeyDown={pressed}
      />
      <output className={styles.count}>
        {typed.trim() !== "" && (found.length === 0 ? says.nothingFound : count)}
      </output>
      <IconButton
        size="small"
        icon="up"
        label={says.theOneBefore}
        disabled={found.length === 0}
        onClick={() => go(-1)}
      />
      <IconButton
        size="small"
        icon="down"
        label={says.theNextOne}
        disabled={found.length === 0}
        onClick={() => go(1)}
      />
      <IconButton size="small" icon="close" label={says.close} onClick={close} />
    </search>
  );
}
