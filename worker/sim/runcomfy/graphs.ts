import type { Family } from "../standin/plan.ts";

export interface GraphNode {
  readonly class_type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}
export type Graph = Readonly<Record<string, GraphNode>>;

export interface Deployed {
  readonly id: string;
  readonly name: string;
  readonly family: Family;
  readonly graph: Graph;
  /** The node that keeps the output, and the channel it shows it in. */
  readonly save: string;
  readonly channel: string;
}

const node = (type: string, inputs: GraphNode["inputs"]): GraphNode => ({
  class_type: type,
  inputs,
});
const load = (): GraphNode => node("LoadImage", { image: "example.png", upload: "image" });

const stills = ["270", "276", "283", "290", "297", "304"];

/** Small graphs that are wired as such graphs are; what is avoided is written first, as it often is. */
export const deployed: readonly Deployed[] = [
  {
    id: "437a16af-d5ad-4eff-a6d9-3e094c5c0e6c",
    name: "create-coherent",
    family: "image",
    graph: {
      "6": node("CLIPTextEncode", { text: "a scene", clip: ["4", 1] }),
      "7": node("CLIPTextEncode", { text: "blurry", clip: ["4", 1] }),
      "3": node("KSampler", { negative: ["7", 0], positive: ["6", 0], seed: 1, steps: 20 }),
      ...Object.fromEntries(stills.map((id) => [id, load()])),
      "9": node("SaveImage", { images: ["3", 0], filename_prefix: "scene" }),
    },
    save: "9",
    channel: "images",
  },
  {
    id: "5e0c2f1a-7b1d-4c55-9a3e-2f6d8b7c9e10",
    name: "wan-fun-inp",
    family: "video",
    graph: {
      "6": node("CLIPTextEncode", { text: "a shot", clip: ["38", 0] }),
      "7": node("CLIPTextEncode", { text: "blurry", clip: ["38", 0] }),
      "55": node("WanFunInpaintToVideo", {
        negative: ["7", 0],
        positive: ["6", 0],
        width: 640,
        height: 640,
        length: 81,
        start_image: ["88", 0],
        end_image: ["112", 0],
      }),
      "57": node("KSamplerAdvanced", { positive: ["55", 0], negative: ["55", 1], noise_seed: 1 }),
      "88": load(),
      "112": load(),
      "60": node("VHS_VideoCombine", { images: ["57", 0], frame_rate: 16 }),
    },
    save: "60",
    channel: "gifs",
  },
];

export const wanId = deployed[1]?.id ?? "";
export const deployedAs = (id: string): Deployed | undefined =>
  deployed.find((one) => one.id === id);

/** What a deployment's metadata shows. */
export const describeDeployment = (one: Deployed, whole: boolean): Record<string, unknown> => ({
  id: one.id,
  name: one.name,
  workflow_id: `${one.name}-workflow`,
  workflow_version: "v1",
  hardware: ["AMPERE_48"],
  min_instances: 0,
  max_instances: 1,
  queue_size: 1,
  keep_warm_duration_in_seconds: 60,
  status: "standby",
  is_enabled: true,
  created_at: "2025-10-01T09:00:00.123456+00:00",
  updated_at: "2025-10-01T09:00:00.123456+00:00",
  ...(whole && {
    payload: {
      workflow_api_json: one.graph,
      overrides: {},
      object_info_url: "https://example.com",
    },
  }),
});

const seeds = new Set(["seed", "noise_seed"]);

/** Overrides without their seeds: an equal order, however often it is drawn. */
export function plainOrder(overrides: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(
    JSON.stringify(overrides, (field, value: unknown) => (seeds.has(field) ? undefined : value)),
  ) as unknown;
}

const isPicture = (value: unknown): boolean =>
  typeof value === "string" &&
  /^(https?:\/\/\S+$|data:image\/\w+;base64,[A-Za-z0-9+/=]+$)/.test(value);

/** What is wrong with overrides, told as a validation does; null when nothing is. */
export function wrongIn(graph: Graph, overrides: unknown): string | null {
  if (typeof overrides !== "object" || overrides === null) return "overrides: Field required";
  for (const [id, change] of Object.entries(overrides as Record<string, Partial<GraphNode>>)) {
    const known = graph[id];
    if (!known) return `overrides: unknown node id ${id}`;
    for (const [field, value] of Object.entries(change.inputs ?? {})) {
      if (!(field in known.inputs)) return `overrides: node ${id} has no input key ${field}`;
      if (typeof value !== typeof known.inputs[field]) return `overrides: node ${id}: bad type`;
      if (field === "image" && !isPicture(value)) return "the image is neither an address nor data";
    }
  }
  return null;
}
