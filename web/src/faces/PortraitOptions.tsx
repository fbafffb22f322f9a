import type { Field } from "@aktion/schema/nodes/fields";
import { paramValue } from "../fields/param-value";
import { useBoard, useGraph, useNode } from "../stores/board-context";
import { wiringOf } from "../stores/graph-index";
import { select } from "../stores/view";
import type { PanelProps } from "./panel-props";
import styles from "./PortraitOptions.module.css";

const named: Readonly<Record<string, string>> = {
  glasses: "glasses",
  hairColour: "hair",
  hairStyle: "hair",
};

/** What is on, in as few words as it needs; what is left as it is says nothing. */
function wordsFor(name: string, field: Field, value: unknown): string[] {
  const { edit } = field;
  if (edit.kind === "choices" && Array.isArray(value))
    return edit.choices.filter((choice) => value.includes(choice.value)).map(({ label }) => label);
  if (edit.kind !== "chips" || value === edit.choices[0]?.value) return [];
  const label = edit.choices.find((choice) => choice.value === value)?.label;
  if (!label) return [];
  if (name === "glasses") return [value === "on" ? "Glasses" : "No glasses"];
  return [named[name] ? `${label} ${named[name]}` : label];
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
  const pictures = count === 1 ? "1 picture" : `${count} pictures`;
  return (
    <button type="button" className={styles.options} onClick={() => select(view, [id])}>
      <span className={styles.on}>
        {on.length === 0 ? "As they are" : on.map((words) => <span key={words}>{words}</span>)}
      </span>
      <span className={styles.count}>
        {looks > 1 ? `${looks} looks, ${pictures} of each: ${all}` : pictures}
        {all > 24 && ". 24 at most."}
      </span>
    </button>
  );
}
