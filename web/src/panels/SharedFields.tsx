import { setParamOn } from "@aktion/schema/graph/edits";
import type { FieldEdit } from "@aktion/schema/nodes/fields";
import * as says from "#words/panels";
import { Suspense, type ComponentType } from "react";
import { aspectChoices } from "../fields/AspectField";
import { fieldControls } from "../fields/field-controls";
import type { FieldProps } from "../fields/field-props";
import { sharedParams, type SharedParam } from "../fields/shared-params";
import { useBoard, useGraph } from "../stores/board-context";
import { Field } from "../ui/Field";
import styles from "./SharedFields.module.css";

/** What all selected nodes can be set to alike; where they differ, the field says so until it is set. */
export function SharedFields({ ids }: { ids: ReadonlySet<string> }) {
  const nodes = useGraph((graph) => graph.nodes);
  const shared = sharedParams(nodes.filter(({ id }) => ids.has(id)));
  if (shared.length === 0) return null;
  return (
    <section className={styles.fields} aria-label={says.sharedFields}>
      {shared.map((param) => (
        <Field
          key={param.name}
          label={param.field.label}
          hint={saysItself(param) ? undefined : says.several}
        >
          {({ id }) => <SharedField id={id} ids={ids} param={param} />}
        </Field>
      ))}
    </section>
  );
}

const differ = ({ values }: SharedParam): boolean => values.length > 1;
const listed = new Set<FieldEdit["kind"]>(["choice", "look", "aspect"]);

/** A list and a text show in themselves that the nodes differ. */
const saysItself = (param: SharedParam): boolean =>
  !differ(param) || listed.has(param.field.edit.kind) || param.field.edit.kind === "text";

const mixed = "mixed";

function SharedField({
  id,
  ids,
  param,
}: {
  id: string;
  ids: ReadonlySet<string>;
  param: SharedParam;
}) {
  const { edit } = useBoard();
  const aspect = useGraph((graph) => graph.settings.aspect);
  const { name, field } = param;
  const shown = controlOf(param, aspect);
  const Control = fieldControls[shown.edit.kind] as ComponentType<FieldProps>;
  return (
    <Suspense>
      <Control
        id={id}
        label={field.label}
        edit={shown.edit}
        value={shown.value}
        node={[...ids][0]!}
        name={name}
        dense={false}
        onChange={(value, how) => {
          if (value === mixed) return;
          const set = value === "" && field.edit.kind === "aspect" ? null : value;
          edit(
            setParamOn(ids, name, set),
            how ? { merge: `${[...ids].join(" ")} ${name}` } : "record",
          );
        }}
      />
    </Suspense>
  );
}

/** The control of a field and what it shows, with a line for several where it is a list. */
function controlOf(param: SharedParam, aspect: string): { edit: FieldEdit; value: unknown } {
  const { field, values } = param;
  const { edit } = field;
  const [first] = values;
  if (edit.kind === "choice" || edit.kind === "look" || edit.kind === "aspect") {
    const choices = edit.kind === "aspect" ? aspectChoices(aspect) : edit.choices;
    const several = { value: mixed, label: says.several };
    return differ(param)
      ? { edit: { kind: "choice", choices: [several, ...choices] }, value: mixed }
      : { edit: { kind: "choice", choices }, value: first ?? "" };
  }
  if (!differ(param)) return { edit, value: first };
  if (edit.kind === "text") return { edit: { ...edit, placeholder: says.several }, value: "" };
  return { edit, value: edit.kind === "number" ? first : undefined };
}
