import type { FieldKind } from "@aktion/schema/nodes/fields";
import type { ComponentType, LazyExoticComponent } from "react";
import { AspectField } from "./AspectField";
import { AssetField } from "./AssetField";
import { ChoiceField } from "./ChoiceField";
import { ChoicesField } from "./ChoicesField";
import { CutsField } from "./CutsField";
import type { FieldProps } from "./field-props";
import { MomentField } from "./MomentField";
import { NumberField } from "./NumberField";
import { SeedField } from "./SeedField";
import { TextField } from "./TextField";
import { ToggleField } from "./ToggleField";
import { latePart } from "../ui/late-part";

const LookField = latePart(() => import("./LookField"));
const CastField = latePart(() =>
  import("../cast/cast-parts").then(({ CastField }) => ({ default: CastField })),
);
const KeptField = latePart(() => import("./KeptField"));
const ChipsField = latePart(() => import("./ChipsField"));

type Control<K extends FieldKind> =
  | ComponentType<FieldProps<K>>
  | LazyExoticComponent<ComponentType<FieldProps<K>>>;

/** The control of each field kind. A new kind will not compile until it has one. */
export const fieldControls: { readonly [K in FieldKind]: Control<K> } = {
  text: TextField,
  kept: KeptField,
  choice: ChoiceField,
  chips: ChipsField,
  look: LookField,
  choices: ChoicesField,
  number: NumberField,
  toggle: ToggleField,
  seed: SeedField,
  aspect: AspectField,
  asset: AssetField,
  cast: CastField,
  moment: MomentField,
  cuts: CutsField,
};
