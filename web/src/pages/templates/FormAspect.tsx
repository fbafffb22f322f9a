import type { Aspect } from "@aktion/schema/tasks/task";
import { aspectChoices } from "../../fields/AspectField";
import type { ParamValue } from "../../fields/field-props";
import { Select } from "../../ui/Select";

interface FormAspectProps {
  id: string;
  aspect: Aspect;
  value: ParamValue;
  onChange: (value: ParamValue) => void;
}

/** A shape of its own, or the template's. */
export function FormAspect({ id, aspect, value, onChange }: FormAspectProps) {
  return (
    <Select
      id={id}
      choices={aspectChoices(aspect)}
      value={typeof value === "string" ? value : ""}
      onChange={(next) => onChange(next === "" ? null : next)}
    />
  );
}
