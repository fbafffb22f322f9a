import type { GraphNode } from "../graph/graph";
import type { Outputs } from "../graph/values";
import { portOver } from "../nodes/prompt-param";
import { kindOf } from "../nodes/registry";
import type { PortValues } from "./plan-node";

/** What the filmmaker wrote, where the words of a turn are not theirs: wired ones, else its own. */
export function writtenOf(node: GraphNode, inputs: PortValues): string | null {
  const kind = kindOf(node.kind);
  if (!kind) return null;
  const names = Object.entries(kind.params).flatMap(([name, { edit }]) =>
    edit.kind === "text" ? [name] : [],
  );
  const ports = new Set(names.map((name) => portOver(kind, name)));
  for (const [port, { types }] of Object.entries(kind.inputs))
    if (types.includes("text")) ports.add(port);
  const wired = [...ports].flatMap((port) => (port === null ? [] : (inputs[port] ?? [])));
  const words = wired.flatMap((value) => (value.type === "text" ? [value] : []));
  const own = names.flatMap((name) => {
    const port = portOver(kind, name);
    const overruled = port !== null && (inputs[port]?.length ?? 0) > 0;
    return overruled ? [] : (node.written?.[name] ?? []);
  });
  const found = [
    ...(words.some(({ written }) => written !== undefined)
      ? words.map(({ text, written }) => written ?? text)
      : []),
    ...own,
  ];
  return found.length > 0 ? found.join("\n").trim() : null;
}

/** Values a node passes on keep what the filmmaker wrote before they were enhanced. */
export function withWrittenWords(node: GraphNode, outputs: Outputs): Outputs {
  const { written, params } = node;
  if (!written) return outputs;
  const before = (text: string): string | undefined =>
    Object.entries(written).find(([name]) => {
      const now = params[name];
      return typeof now === "string" && now.trim() === text;
    })?.[1];
  return Object.fromEntries(
    Object.entries(outputs).map(([port, values]) => [
      port,
      values.map((value) => {
        const first = value.type === "text" ? before(value.text) : undefined;
        return first === undefined ? value : { ...value, written: first };
      }),
    ]),
  );
}
