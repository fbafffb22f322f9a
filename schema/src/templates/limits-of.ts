import { z } from "zod";
import type { Field } from "../nodes/fields";
import type { TemplateInput } from "./inputs";

/** What a field takes, as JSON Schema: for those who fill the form in by script. */
export function limitsOf({ schema }: Field): TemplateInput["initial"] {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return shape as TemplateInput["initial"];
}
