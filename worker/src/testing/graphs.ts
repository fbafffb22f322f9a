/** Graph documents as a client would send them: only what is needed, the rest by default. */
export interface SentNode {
  readonly id: string;
  readonly kind: string;
  readonly params: Record<string, unknown>;
  readonly position: { readonly x: number; readonly y: number };
  readonly [more: string]: unknown;
}
interface SentEdge {
  readonly id: string;
  readonly from: { readonly node: string; readonly port: string };
  readonly to: { readonly node: string; readonly port: string };
  readonly order?: number;
}
export interface SentGraph {
  readonly format: number;
  readonly settings?: Record<string, unknown>;
  readonly nodes: readonly SentNode[];
  readonly edges: readonly SentEdge[];
}

export const node = (
  id: string,
  kind: string,
  params: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
): SentNode => ({ id, kind, params, position: { x: 0, y: 0 }, ...more });

/** `wire("p.text", "i.prompt")` */
export function wire(from: string, to: string, order = 0): SentEdge {
  const end = (text: string) => {
    const [at, port] = text.split(".");
    return { node: at!, port: port! };
  };
  return { id: `${from}-${to}`.replaceAll(".", "_"), from: end(from), to: end(to), order };
}

export const graphOf = (
  nodes: readonly SentNode[],
  edges: readonly SentEdge[] = [],
  settings: Record<string, unknown> = {},
): SentGraph => ({ format: 1, settings, nodes, edges });

/** One still: the cheapest thing there is to run. Other words are another picture. */
export const stillGraph = (prompt: string): SentGraph =>
  graphOf([node("still", "image", { prompt })]);

/** A still and a shot of it; the longer the shot, the longer the run is going. */
export const shotGraph = (prompt: string, seconds: number): SentGraph =>
  graphOf(
    [node("still", "image", { prompt }), node("shot", "i2v", { seconds, prompt: "push in" })],
    [wire("still.image", "shot.image")],
  );
