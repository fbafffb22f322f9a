import { useId, type CSSProperties } from "react";
import * as says from "#words/pad";
import { PadSlider } from "./PadSlider";
import { usePad, usePadState } from "./pad-context";
import type { Tool } from "./pad-store";
import { PadIcon } from "./PadIcon";
import { inkName, inks, sizes } from "./palette";
import styles from "./PadTools.module.css";

const tools: readonly { readonly tool: Tool; readonly name: string; readonly key: string }[] = [
  { tool: "pen", name: says.pen, key: "B" },
  { tool: "rub", name: says.eraser, key: "E" },
  { tool: "fill", name: says.fill, key: "F" },
];

const inkOf = (colour: string) => ({ "--ink": colour }) as CSSProperties;

/** What is in the hand, in words: read out when it changes. */
export function ToolWords() {
  const { tool, size, colour } = usePadState((state) => state);
  const name = tools.find((one) => one.tool === tool)!.name;
  const words = [
    name,
    tool !== "fill" && String(size[tool]),
    tool !== "rub" && inkName(colour),
  ].filter((one) => one !== false);
  return <output className={styles.words}>{words.join(", ")}</output>;
}

export function PadTools() {
  const { store } = usePad();
  const tool = usePadState((state) => state.tool);
  return (
    <div className={styles.tools} role="toolbar" aria-label={says.drawingTools}>
      <fieldset className={styles.group} aria-label={says.tool}>
        {tools.map(({ tool: one, name, key }) => (
          <button
            key={one}
            type="button"
            className={styles.tool}
            aria-label={name}
            title={`${name} (${key})`}
            aria-pressed={tool === one}
            onClick={() => store.setState({ tool: one })}
          >
            <PadIcon name={one} />
          </button>
        ))}
      </fieldset>
      {tool === "fill" ? <Tolerance /> : <Sizes tool={tool} />}
      <Inks />
    </div>
  );
}

function Sizes({ tool }: { tool: "pen" | "rub" }) {
  const { store } = usePad();
  const size = usePadState((state) => state.size);
  return (
    <fieldset className={styles.group} aria-label={says.size}>
      {sizes.map((one, place) => (
        <button
          key={one}
          type="button"
          className={styles.tool}
          aria-label={says.sizeOf(one)}
          title={says.sizeOf(one)}
          aria-pressed={size[tool] === one}
          onClick={() => store.setState({ size: { ...size, [tool]: one } })}
        >
          <span className={styles.dot} style={{ "--dot": 3 + place * 3 } as CSSProperties} />
        </button>
      ))}
    </fieldset>
  );
}

function Tolerance() {
  const { store } = usePad();
  const id = useId();
  const tolerance = usePadState((state) => state.tolerance);
  return (
    <div className={styles.tolerance}>
      <label htmlFor={id}>{says.tolerance}</label>
      <PadSlider
        id={id}
        value={tolerance}
        min={0}
        max={90}
        step={5}
        onChange={(next) => store.setState({ tolerance: next })}
      />
      <span className={styles.number}>{tolerance}</span>
    </div>
  );
}

function Inks() {
  const pad = usePad();
  const colour = usePadState((state) => state.colour);
  const other = usePadState((state) => state.other);
  return (
    <fieldset className={styles.inks} aria-label={says.colour}>
      {inks.map((ink) => (
        <button
          key={ink.colour}
          type="button"
          className={styles.ink}
          style={inkOf(ink.colour)}
          aria-label={ink.name}
          title={ink.name}
          aria-pressed={colour === ink.colour}
          onClick={() => pad.store.setState({ colour: ink.colour })}
        />
      ))}
      <button
        type="button"
        className={styles.swap}
        aria-label={says.swapWith(inkName(other))}
        title={says.swapWithKey(inkName(other))}
        onClick={() => pad.swap()}
      >
        <span className={styles.front} style={inkOf(colour)} />
        <span className={styles.back} style={inkOf(other)} />
      </button>
    </fieldset>
  );
}
