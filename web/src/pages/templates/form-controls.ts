import type { FieldKind } from "@aktion/schema/nodes/fields";
import type { ComponentType, LazyExoticComponent } from "react";
import { ChoiceField } from "../../fields/ChoiceField";
import { ChoicesField } from "../../fields/ChoicesField";
import type { FieldProps } from "../../fields/field-props";
import { MomentField } from "../../fields/MomentField";
import { NumberField } from "../../fields/NumberField";
import { SeedField } from "../../fields/SeedField";
import { TextField } from "../../fields/TextField";
import { ToggleField } from "../../fields/ToggleField";
import { FormFile } from "./FormFile";
import { FormLook } from "./FormLook";
import { latePart } from "../../ui/late-part";

const ChipsField = latePart(() => import("../../fields/ChipsField"));
const FormCast = latePart(() => import("./FormCast"));

type Control<K extends FieldKind> =
  | ComponentType<FieldProps<K>>
  | LazyExoticComponent<ComponentType<FieldProps<K>>>
  | null;

/**
 * The control of each field kind where there is no board: the board's own, but for those that look at
 * one. A new kind will not compile until it is said; null is for what no form has.
 */
export const formControls: { readonly [K in Exclude<FieldKind, "aspect">]: Control<K> } & {
  readonly aspect: null;
} = {
  text: TextField,
  kept: null,
  choice: ChoiceField,
  chips: ChipsField,
  look: FormLook,
  choices: ChoicesField,
  number: NumberField,
  toggle: ToggleField,
  seed: SeedField,
  aspect: null,
  asset: FormFile,
  cast: FormCast,
  moment: MomentField,
  cuts: null,
};
