import { Select } from "../ui/Select";
import type { FieldProps } from "./field-props";

export function ChoiceField({ id, label, edit, value, dense, onChange }: FieldProps<"choice">) {
  return (
    <Select
      id={id}
      aria-label={dense ? label : undefined}
      className={dense ? "nodrag" : ""}
      variant={dense ? "quiet" : "plain"}
      choices={edit.choices}
      value={String(value)}
      onChange={onChange}
    />
  );
}
