import type { GraphNode } from "@aktion/schema/graph/graph";
import type { Field, FieldKind } from "@aktion/schema/nodes/fields";
import { kindOf } from "@aktion/schema/nodes/registry";
import { paramValue } from "./param-value";

/** A param that several nodes have in common, and the different values they give it. */
export interface SharedParam {
  readonly name: string;
  readonly field: Field;
  readonly values: readonly unknown[];
}

/** These say something of their own node: its file, its person, its drawing, its moment. */
const own: ReadonlySet<FieldKind> = new Set(["asset", "cast", "moment", "cuts", "kept"]);

const sameField = (one: Field, other: Field | undefined): boolean =>
  other !== undefined &&
  one.label === other.label &&
  JSON.stringify(one.edit) === JSON.stringify(other.edit);

/** What all of the nodes can be set to alike, in the order of the first one's fields. */
export function sharedParams(nodes: readonly GraphNode[]): SharedParam[] {
  const kinds = [...new Set(nodes.map(({ kind }) => kind))].map((kind) => kindOf(kind)?.params);
  const shared = Object.entries(kinds[0] ?? {}).filter(
    ([name, field]) =>
      !own.has(field.edit.kind) && kinds.every((fields) => sameField(field, fields?.[name])),
  );
  return shared.map(([name, field]) => {
    const initial = paramValue(field, undefined);
    const values = new Map(
      nodes.map(({ params }) => {
        const value = params[name] ?? initial;
        return [JSON.stringify(value), value] as const;
      }),
    );
    return { name, field, values: [...values.values()] };
  });
}
