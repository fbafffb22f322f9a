import type { SentBodyOf } from "@aktion/schema/api/endpoint";
import type { publishTemplate } from "@aktion/schema/api/templates";
import type { Graph, GraphNode } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import { exposable, templateLimits } from "@aktion/schema/templates/inputs";
import { leaveBehind } from "@aktion/schema/templates/leave-behind";
import { isSlot } from "@aktion/schema/templates/travels";

/** What others may fill in at one node of the board. */
export interface NodeFields {
  /** As the board calls it. */
  readonly node: string;
  readonly title: string;
  readonly fields: readonly {
    readonly param: string;
    readonly label: string;
    /** A file or a person of whoever runs it: always in the form. */
    readonly slot: boolean;
  }[];
}

/** Labels by `node param`; what has none is not in the form. */
export type Chosen = Readonly<Record<string, string>>;

export const keyOf = (node: string, param: string): string => `${node} ${param}`;

const titleOf = (node: GraphNode): string => node.name || (kindOf(node.kind)?.title ?? node.kind);

/** A board as it would leave, and what of it could be fields of a form. */
export function readyToLeave(board: Graph) {
  const leaving = leaveBehind(board);
  const nodes = new Map(leaving.graph.nodes.map((node) => [node.id, node]));
  const titles = new Map(leaving.graph.nodes.map((node) => [node.id, titleOf(node)]));
  const fields = [...leaving.ids].flatMap(([id, name]): NodeFields[] => {
    const node = nodes.get(name)!;
    const open = exposable(leaving.graph, node);
    if (open.length === 0) return [];
    return [
      {
        node: id,
        title: titleOf(node),
        fields: open.map(([param, { label, edit }]) => ({
          param,
          label,
          slot: isSlot(edit.kind),
        })),
      },
    ];
  });
  return { leaving, fields, titles };
}

/** Every slot under a label to begin with; the rest is for the owner to choose. */
export const slotsChosen = (fields: readonly NodeFields[]): Chosen =>
  Object.fromEntries(
    fields.flatMap(({ node, title, fields: all }) =>
      all.filter(({ slot }) => slot).map(({ param }) => [keyOf(node, param), title]),
    ),
  );

type Inputs = NonNullable<SentBodyOf<typeof publishTemplate>["inputs"]>;

/** In the order of the board. A slot whose label was emptied has its own again. */
export const inputsOf = (fields: readonly NodeFields[], chosen: Chosen): Inputs =>
  fields.flatMap(({ node, title, fields: all }) =>
    all.flatMap(({ param, label }) => {
      const given = chosen[keyOf(node, param)];
      if (given === undefined) return [];
      const said = given.trim() || `${title}: ${label}`;
      return [{ node, param, label: said.slice(0, templateLimits.label) }];
    }),
  );

/** Words with commas between as tags: small letters, each once. */
export const tagsOf = (typed: string): string[] =>
  [
    ...new Set(
      typed
        .split(",")
        .map((tag) => tag.trim().toLowerCase().replace(/["\\]/g, "").slice(0, templateLimits.tag))
        .filter(Boolean),
    ),
  ].slice(0, templateLimits.tags);
