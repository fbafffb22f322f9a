import { setParam } from "@aktion/schema/graph/edits";
import type { Field } from "@aktion/schema/nodes/fields";
import { Suspense, useId, type ComponentType } from "react";
import { useBoard, useNode } from "../stores/board-context";
import { fieldControls } from "./field-controls";
import type { FieldProps, ParamValue } from "./field-props";
import { paramValue } from "./param-value";

interface ParamFieldProps {
  node: string;
  name: string;
  field: Field;
  dense: boolean;
  id?: string;
}

/** One param of a node, edited in the document. */
export function ParamField({ node, name, field, dense, id }: ParamFieldProps) {
  const { edit } = useBoard();
  const own = useId();
  const set = useNode(node)?.params[name];
  const Control = fieldControls[field.edit.kind] as ComponentType<FieldProps>;
  const change = (value: ParamValue, how?: "typing") =>
    edit(setParam(node, name, value), how ? { merge: `${node} ${name}` } : "record");
  return (
    <Suspense>
      <Control
        id={id ?? own}
        label={field.label}
        edit={field.edit}
        value={paramValue(field, set)}
        node={node}
        name={name}
        dense={dense}
        onChange={change}
      />
    </Suspense>
  );
}
