import type { GraphNode } from "@aktion/schema/graph/graph";
import type { FieldEdit, FieldKind } from "@aktion/schema/nodes/fields";

/** What a control of one field kind is given. `dense` is on a card, where every field has its fixed height. */
export interface FieldProps<K extends FieldKind = FieldKind> {
  readonly id: string;
  readonly label: string;
  readonly edit: Extract<FieldEdit, { kind: K }>;
  readonly value: unknown;
  readonly node: string;
  readonly name: string;
  readonly dense: boolean;
  /** `typing` joins changes that follow each other closely into one step of undo. */
  readonly onChange: (value: ParamValue, how?: "typing") => void;
}

export type ParamValue = GraphNode["params"][string] | undefined;
