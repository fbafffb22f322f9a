import type { Field } from "@aktion/schema/nodes/fields";

/** A param as its field reads it: what is set, or the field's default. */
export function paramValue(field: Field, set: unknown): unknown {
  if (set !== undefined) return set;
  const read = field.schema.safeParse(undefined);
  return read.success ? read.data : undefined;
}
