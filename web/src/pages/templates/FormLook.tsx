import type { FieldProps } from "../../fields/field-props";
import { Select } from "../../ui/Select";

export function FormLook({ id, edit, value, onChange }: FieldProps<"look">) {
  return <Select id={id} choices={edit.choices} value={String(value)} onChange={onChange} />;
}
