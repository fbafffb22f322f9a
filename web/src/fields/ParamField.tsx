import { setParam } from "@aktion/schema/graph/edits";
import type { Field } from "@aktion/schema/nodes/fields";
import { promptParam } from "@aktion/schema/nodes/prompt-param";
import { kindOf } from "@aktion/schema/nodes/registry";
import { Suspense, useId, type ComponentType } from "react";
import { useBoard, useNode } from "../stores/board-context";
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
  const there = useNode(node);
  const kind = kindOf(there?.kind ?? "");
  const Control = fieldControls[field.edit.kind] as ComponentType<FieldProps>;
  const change = (value: ParamValue, how?: "typing") =>
    edit(setParam(node, name, value), how ? { merge: `${node} ${name}` } : "record");
  return (
    <>
      <Suspense>
        <Control
          id={id ?? own}
          label={field.label}
          edit={field.edit}
          value={paramValue(field, there?.params[name])}
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
