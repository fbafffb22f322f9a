import { blankShot, setShot, shotLengths, type Shot } from "@aktion/schema/graph/shot";
import * as says from "#words/panels";
import { useBoard, useGraph } from "../stores/board-context";
import { nodesById } from "../stores/graph-index";
import { Field } from "../ui/Field";
import { TextArea } from "../ui/TextArea";
import { TextInput } from "../ui/TextInput";
import { Toggle } from "../ui/Toggle";
import styles from "./SlateFields.module.css";

type Line = "scene" | "number" | "caption";

/** Null where the nodes say different things. */
const useSaid = (ids: readonly string[], line: keyof Shot) =>
  useGraph((graph) => {
    const nodes = nodesById(graph);
    const said = ids.map((id) => (nodes.get(id)?.shot ?? blankShot)[line]);
    return said.every((one) => one === said[0]) ? said[0]! : null;
  });

/** Which shot it is and whether it is approved; of several nodes, what they have in common. */
export function SlateFields({ ids }: { ids: readonly string[] }) {
  const { edit } = useBoard();
  const key = ids.join(" ");
  const scene = useSaid(ids, "scene");
  const number = useSaid(ids, "number");
  const caption = useSaid(ids, "caption");
  const approved = useSaid(ids, "approved");
  const lines = { scene, number, caption };
  const props = (line: Line, empty: string) => ({
    value: String(lines[line] ?? ""),
    placeholder: lines[line] === null ? says.several : empty,
    maxLength: shotLengths[line],
    onChange: (event: { target: { value: string } }) =>
      edit(setShot(ids, { [line]: event.target.value }), { merge: `${key} ${line}` }),
  });
  return (
    <section className={styles.slate} aria-label={says.slate}>
      <h3 className={styles.title}>{says.slate}</h3>
      <div className={styles.pair}>
        <Field label={says.scene}>
          {(control) => <TextInput {...control} {...props("scene", "1")} />}
        </Field>
        <Field label={says.number}>
          {(control) => <TextInput {...control} {...props("number", "010")} />}
        </Field>
      </div>
      <Field label={says.caption}>
        {(control) => (
          <TextArea {...control} lines={2} {...props("caption", says.whatHappensHere)} />
        )}
      </Field>
      <label className={styles.approved} htmlFor={`${ids[0]}-approved`}>
        <span>{approved === null ? says.approvedSomeOfThem : says.approved}</span>
        <Toggle
          id={`${ids[0]}-approved`}
          checked={approved === true}
          onChange={(next) => edit(setShot(ids, { approved: next }))}
        />
      </label>
    </section>
  );
}
