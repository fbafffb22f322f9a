import * as says from "#words/graph";
import type { NodeKind } from "../nodes/define";
import type { ErrorCode } from "../errors";

export type ReadParams =
  | { readonly ok: true; readonly params: Record<string, unknown> }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** A node's params as its fields read them, defaults filled in, or what is wrong with one. */
export function readParams(kind: NodeKind, params: Readonly<Record<string, unknown>>): ReadParams {
  for (const name of Object.keys(params)) {
    if (!Object.hasOwn(kind.params, name)) {
      return {
        ok: false,
        code: "graph.unknown-param",
        message: says.noSuchSetting(kind.title, name.slice(0, 64)),
      };
    }
  }
  const read: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(kind.params)) {
    const parsed = field.schema.safeParse(params[name]);
    if (!parsed.success) {
      const why = parsed.error.issues[0]?.message ?? says.outOfRange;
      return {
        ok: false,
        code: "graph.bad-param",
        message: `${kind.title}, ${field.label}: ${why}.`,
      };
    }
    read[name] = parsed.data;
  }
  return { ok: true, params: read };
}
