import { renameSection, type GraphSection } from "@aktion/schema/graph/sections";
import type { KeyboardEvent, PointerEvent } from "react";
import * as says from "#words/canvas";
import { useBoard, useView } from "../stores/board-context";
import { select } from "../stores/view";
import styles from "./SectionTitle.module.css";

interface SectionTitleProps {
  section: GraphSection;
  selected: boolean;
  width: number;
  zoom: number;
}

const plain = 14;
const least = 11;
const farZoom = 0.35;
const letter = 0.6;

/** Grows against the zoom, smaller where it would not fit over its section, but never unreadable. */
function titleSize(zoom: number, width: number, title: string): number {
  const near = Math.min(1, zoom);
  const wanted = (zoom < farZoom ? 18 : plain) / near;
  const fitting = width / (letter * Math.max(4, title.length));
  return Math.max(least / near, Math.min(wanted, fitting));
}

const takeFocus = (field: HTMLInputElement | null) => field?.select();

/** The section is held, selected and renamed by its title. */
export function SectionTitle({ section, selected, width, zoom }: SectionTitleProps) {
  const { id, title } = section;
  const { edit, view } = useBoard();
  const naming = useView((state) => state.naming === id);

  const take = (event: PointerEvent | KeyboardEvent) => {
    const { selected: nodes, wires, sections } = view.getState();
    const others = [...sections].filter((one) => one !== id);
    const more = event.shiftKey || event.ctrlKey || event.metaKey;
    if (more) select(view, nodes, wires, selected ? others : [...others, id]);
    else if (!selected) select(view, [], [], [id]);
  };
  const done = () => view.setState({ naming: null });
  return (
    <div
      className={styles.head}
      data-title=""
      data-selected={selected || undefined}
      data-far={zoom < farZoom || undefined}
      style={{ fontSize: titleSize(zoom, width, title) }}
    >
      {naming ? (
        <input
          className={`${styles.naming} nodrag`}
          aria-label={says.titleOfTheSection}
          defaultValue={title}
          placeholder={says.section}
          maxLength={200}
          spellCheck={false}
          ref={takeFocus}
          onBlur={(event) => {
            done();
            edit(renameSection(id, event.target.value.trim()));
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.currentTarget.blur();
            if (event.key === "Escape") done();
          }}
        />
      ) : (
        <button
          type="button"
          className={styles.title}
          aria-label={says.sectionOf(title)}
          aria-pressed={selected}
          onPointerDown={(event) => {
            if (event.button === 0) take(event);
          }}
          onDoubleClick={() => view.setState({ naming: id })}
          onKeyDown={(event) => {
            if (event.key === " ") take(event);
            else if (event.key === "Enter") view.setState({ naming: id });
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          {title || says.section}
        </button>
      )}
    </div>
  );
}
