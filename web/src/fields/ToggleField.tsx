import { Toggle } from "../ui/Toggle";
import type { FieldProps } from "./field-props";

export function ToggleField({ id, label, value, onChange }: FieldProps<"toggle">) {
  return <Toggle id={id} aria-label={label} checked={value === true} onChange={onChange} />;
}
