import type { AnswerOf } from "@aktion/schema/api/endpoint";
import type { sharingSample, SharedRow } from "@aktion/schema/api/sharing";
import type { Graph, GraphNode } from "@aktion/schema/graph/graph";
import { readParams } from "@aktion/schema/graph/params";
import type { PortType } from "@aktion/schema/graph/ports";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/studio";
import type { SharingStore } from "../ports/sharing-stores";
import type { RunStore } from "../ports/stores";

interface Needs {
  readonly sharing: SharingStore;
  readonly runs: Pick<RunStore, "order">;
}

const written: ReadonlySet<string> = new Set(["prompt", "text", "line", "assetId", "castId"]);
const media = ["image", "video", "audio"] as const;

/** What a node of a graph brings to its row: its settings, and what is wired into it. */
function partsFrom(
  graph: Graph,
  node: GraphNode,
): Pick<SharedRow, "settings" | "cast" | "inputs"> | null {
  const kind = kindOf(node.kind);
  if (!kind) return null;
  const read = readParams(kind, node.params);
  const set = Object.entries(read.ok ? read.params : node.params).filter(
    ([name, value]) => !written.has(name) && value != null,
  );
  const wired = graph.edges.filter(({ to }) => to.node === node.id);
  const takes = (port: string, type: PortType) => kind.inputs[port]?.types.includes(type) ?? false;
  return {
    settings: Object.fromEntries(set),
    cast: wired.flatMap(({ from, to }) => {
      if (!takes(to.port, "character")) return [];
      const who = graph.nodes.find((one) => one.id === from.node);
      return [{ name: who?.name ?? says.aMemberOfYourCast, notes: "", files: ["input-1"] }];
    }),
    inputs: wired
      .filter(({ to }) => media.some((type) => takes(to.port, type)))
      .map(({ to }, place) => ({ as: to.port, file: `input-${place + 1}` })),
  };
}

const madeUp: SharedRow = {
  nodeKind: "image",
  outputKind: "image",
  tier: "standard",
  maker: "fal",
  prompt: says.samplePrompt,
  settings: { aspect: "16:9", seed: 7 },
  cast: [],
  inputs: [],
  milliseconds: null,
  rating: null,
};

/** What is stored, shown by one's own: the newest contribution, else the newest output that could be one. */
export async function sampleRow(
  { sharing, runs }: Needs,
  owner: string,
): Promise<AnswerOf<typeof sharingSample>> {
  const [kept] = (await sharing.list(owner, { limit: 1 })).items;
  if (kept) {
    const { nodeKind, outputKind, tier, maker, prompt, settings, cast, inputs } = kept;
    const { milliseconds, rating } = kept;
    const row = { nodeKind, outputKind, tier, maker, prompt, settings, cast, inputs };
    return { own: true, row: { ...row, milliseconds, rating } };
  }
  const made = await sharing.newestMade(owner);
  const graph = made ? (await runs.order(made.run))?.graph : undefined;
  const node = graph?.nodes.find(({ id }) => id === made?.node);
  const parts = graph && node ? partsFrom(graph, node) : null;
  if (!made || !node || !parts) return { own: false, row: madeUp };
  return {
    own: true,
    row: { nodeKind: node.kind, ...made.row, ...parts, milliseconds: null, rating: null },
  };
}
