import type { TemplateInput } from "@aktion/schema/templates/inputs";
import type { Aspect } from "@aktion/schema/tasks/task";
import type { Field as NodeField, FieldKind } from "@aktion/schema/nodes/fields";
import { Suspense, type ComponentType } from "react";
import type { FieldProps, ParamValue } from "../../fields/field-props";
import { Field } from "../../ui/Field";
import { formControls } from "./form-controls";
import { FormAspect } from "./FormAspect";

interface FormFieldProps {
  input: TemplateInput;
  field: NodeField;
  aspect: Aspect;
  value: ParamValue;
  problem: string | null;
  onChange: (value: ParamValue) => void;
}

/** One field of the form, by the kind its node declares. */
export function FormField({ input, field, aspect, value, problem, onChange }: FormFieldProps) {
  const { edit } = field;
  const Control = formControls[edit.kind] as ComponentType<FieldProps<FieldKind>> | null;
  const { label, node, param } = input;
  return (
    <Field label={label} error={problem}>
      {({ id }) => {
        if (edit.kind === "aspect") return <FormAspect {...{ id, aspect, value, onChange }} />;
        return (
          Control && (
            <Suspense>
              <Control {...{ id, label, edit, node, value, onChange }} name={param} dense={false} />
            </Suspense>
          )
        );
      }}
    </Field>
  );
}
