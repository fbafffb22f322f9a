import { setParam } from "@aktion/schema/graph/edits";
import type { Field } from "@aktion/schema/nodes/fields";
import { promptParam } from "@aktion/schema/nodes/prompt-param";
import { kindOf } from "@aktion/schema/nodes/registry";
import { Suspense, useId, type ComponentType } from "react";
import { useBoard, useNodePart } from "../stores/board-context";
import { fieldControls } from "./field-controls";
import type { FieldProps, ParamValue } from "./field-props";
import { paramValue } from "./param-value";
import { PromptAct } from "./PromptAct";

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
  const kind = kindOf(useNodePart(node, (there) => there.kind) ?? "");
  const value = useNodePart(node, (there) => there.params[name]);
  const Control = fieldControls[field.edit.kind] as ComponentType<FieldProps>;
  const change = (next: ParamValue, how?: "typing") =>
    edit(setParam(node, name, next), how ? { merge: `${node} ${name}` } : "record");
  return (
    <>
      <Suspense>
        <Control
          id={id ?? own}
          label={field.label}
          edit={field.edit}
          value={paramValue(field, value)}
          node={node}
          name={name}
          dense={dense}
          onChange={change}
        />
      </Suspense>
      {kind && promptParam(kind) === name && <PromptAct node={node} name={name} dense={dense} />}
    </>
  );
}
