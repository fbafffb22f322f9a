import type { Field } from "@aktion/schema/nodes/fields";
import * as says from "#words/faces";
import { paramValue } from "../fields/param-value";
import { useBoard, useGraph, useNode } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import { select } from "../stores/view";
import type { PanelProps } from "./panel-props";
import styles from "./PortraitOptions.module.css";

const named: Readonly<Record<string, (look: string) => string>> = {
  glasses: says.lookOfGlasses,
  hairColour: says.lookOfHair,
  hairStyle: says.lookOfHair,
};

/** What is on, in as few words as it needs; what is left as it is says nothing. */
function wordsFor(name: string, field: Field, value: unknown): string[] {
  const { edit } = field;
  if (edit.kind === "choices" && Array.isArray(value))
    return edit.choices.filter((choice) => value.includes(choice.value)).map(({ label }) => label);
  if (edit.kind !== "chips" || value === edit.choices[0]?.value) return [];
  const label = edit.choices.find((choice) => choice.value === value)?.label;
  if (!label) return [];
  if (name === "glasses") return [value === "on" ? says.glasses : says.noGlasses];
  return [named[name]?.(label) ?? label];
}

/** What the set will be, at a glance; a press opens the options. */
export default function PortraitOptions({ id, kind }: PanelProps) {
  const { view } = useBoard();
  const params = useNode(id)?.params ?? {};
  const looks = useGraph((graph) => wiringOf(graph).intoPort(id, "looks").length);
  const on = Object.entries(kind.params).flatMap(([name, field]) =>
    wordsFor(name, field, paramValue(field, params[name])),
  );
  const count = Number(paramValue(kind.params["count"]!, params["count"]));
  const all = count * Math.max(1, looks);
  const pictures = says.pictures(count);
  return (
    <button type="button" className={styles.options} onClick={() => select(view, [id])}>
      <span className={styles.on}>
        {on.length === 0 ? says.asTheyAre : on.map((words) => <span key={words}>{words}</span>)}
      </span>
      <span className={styles.count}>
        {looks > 1 ? says.looksOfEach(looks, pictures, all) : pictures}
        {all > 24 && `. ${says.twentyFourAtMost}`}
      </span>
    </button>
  );
}
