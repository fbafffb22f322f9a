import { z } from "zod";
import * as says from "#words/templates";
import { AppError } from "../errors";
import type { Graph, GraphNode } from "../graph/graph";
import type { Field } from "../nodes/fields";
import { kindOf } from "../nodes/registry";
import { isSlot, travels } from "./travels";

export const templateLimits = {
  title: 120,
  summary: 1000,
  label: 80,
  tags: 8,
  tag: 24,
  inputs: 60,
  samples: 6,
  mine: 500,
} as const;

/**
 * One field of a template's form. `required` is a slot: a file or a cast member of whoever runs it.
 * `initial` is what the board had, and stands when nothing else is given.
 */
export const templateInputSchema = z.object({
  id: z.string(),
  node: z.string(),
  param: z.string(),
  label: z.string(),
  required: z.boolean(),
  initial: z.json(),
});
export type TemplateInput = z.infer<typeof templateInputSchema>;

/** An input as its owner asks for it, by the ids of the board. */
export interface AskedInput {
  readonly node: string;
  readonly param: string;
  readonly label: string;
}

const idOf = (node: string, param: string): string => `${node}.${param}`;

export const fieldOf = (
  graph: Graph,
  { node, param }: Pick<TemplateInput, "node" | "param">,
): Field | undefined => {
  const kind = kindOf(graph.nodes.find(({ id }) => id === node)?.kind ?? "");
  return kind && Object.hasOwn(kind.params, param) ? kind.params[param] : undefined;
};

/** A wired port wins over the param of its name, so a field for it would change nothing. */
const isWired = (graph: Graph, node: string, param: string): boolean =>
  graph.edges.some(({ to }) => to.node === node && to.port === param);

/** What of a node could be a field of the form. */
export function exposable(graph: Graph, node: GraphNode): [param: string, field: Field][] {
  return Object.entries(kindOf(node.kind)?.params ?? {}).filter(
    ([param, { edit }]) =>
      travels[edit.kind] !== "cuts" && edit.kind !== "kept" && !isWired(graph, node.id, param),
  );
}

function inputOf(graph: Graph, node: GraphNode, param: string, label: string): TemplateInput {
  const field = fieldOf(graph, { node: node.id, param })!;
  const read = field.schema.safeParse(node.params[param]);
  const initial = read.success ? (read.data as TemplateInput["initial"]) : null;
  const required = isSlot(field.edit.kind);
  return { id: idOf(node.id, param), node: node.id, param, label, required, initial };
}

/** Every empty place for a file or a person: whoever runs the template must fill it. */
export function slotsOf(graph: Graph): TemplateInput[] {
  return graph.nodes.flatMap((node) =>
    exposable(graph, node)
      .filter(([, { edit }]) => isSlot(edit.kind))
      .map(([param, { label }]) => {
        const title = kindOf(node.kind)!.title;
        return inputOf(graph, node, param, node.name || (label === title ? label : title));
      }),
  );
}

/** The form of a template: what was asked for in its order, then the slots nobody named. */
export function chooseInputs(graph: Graph, asked: readonly AskedInput[]): TemplateInput[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const chosen = new Map<string, TemplateInput>();
  for (const { node: id, param, label } of asked) {
    const node = nodes.get(id);
    if (!node || !exposable(graph, node).some(([name]) => name === param))
      throw new AppError("template.input", says.cantBeAField(label));
    if (chosen.has(idOf(id, param))) throw new AppError("template.input", says.isThereTwice(label));
    chosen.set(idOf(id, param), inputOf(graph, node, param, label));
  }
  for (const slot of slotsOf(graph)) if (!chosen.has(slot.id)) chosen.set(slot.id, slot);
  return [...chosen.values()];
}
