import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from "react";
import { findEntries, type Entry } from "./find-entries";
import styles from "./PickList.module.css";

interface PickListProps<E extends Entry> {
  label: string;
  placeholder: string;
  entries: readonly E[];
  /** Top left corner on the page; it is moved so that all of it is seen. */
  at: { readonly x: number; readonly y: number };
  nothing: string;
  mark?: (entry: E) => ReactNode;
  onPick: (entry: E) => void;
  onClose: () => void;
}

const width = 340;
const height = 420;
const margin = 12;

const takeFocus = (field: HTMLInputElement | null) => field?.focus();

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- A list that a field filters has no tag of its own. */

/** Type, arrow, Enter. The focus stays in the field, the list follows. */
export function PickList<E extends Entry>(props: PickListProps<E>) {
  const { label, placeholder, entries, at, nothing, mark, onPick, onClose } = props;
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const found = useMemo(() => findEntries(entries, typed), [entries, typed]);
  const grouped = typed.trim() === "";
  const active = found[Math.min(place, found.length - 1)];
  const activeId = active && `${id}-${active.id}`;

  useEffect(() => {
    const before = document.activeElement;
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    window.addEventListener("pointerdown", outside, true);
    return () => {
      window.removeEventListener("pointerdown", outside, true);
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [onClose]);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  const step = (by: number) =>
    setPlace((now) => (Math.min(now, found.length - 1) + by + found.length) % found.length);
  const pressed = (event: React.KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    else if (event.key === "ArrowDown" && found.length > 0) step(1);
    else if (event.key === "ArrowUp" && found.length > 0) step(-1);
    else if (event.key === "Enter" && active) onPick(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const left = Math.max(margin, Math.min(at.x, innerWidth - width - margin));
  const top = Math.max(margin, Math.min(at.y, innerHeight - height - margin));
  return (
    <section ref={box} className={styles.box} style={{ left, top }} aria-label={label}>
      <input
        className={styles.search}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={activeId}
        placeholder={placeholder}
        value={typed}
        ref={takeFocus}
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setPlace(0);
        }}
        onKeyDown={pressed}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.list}>
        {found.length === 0 && <p className={styles.nothing}>{nothing}</p>}
        {found.map((entry, index) => (
          <div key={entry.id} role="presentation">
            {grouped && entry.group !== found[index - 1]?.group && (
              <p className={styles.group}>{entry.group}</p>
            )}
            {/* The field has the keyboard; a line is only ever pressed. */}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
            <div
              id={`${id}-${entry.id}`}
              role="option"
              aria-selected={entry === active}
              className={styles.entry}
              onPointerMove={() => setPlace(index)}
              onClick={() => onPick(entry)}
            >
              {mark && <span className={styles.mark}>{mark(entry)}</span>}
              <span className={styles.words}>
                <span className={styles.title}>{entry.title}</span>
                {entry.detail && <span className={styles.detail}>{entry.detail}</span>}
              </span>
              <span className={styles.end}>{entry.end}</span>
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}
