import { graphSchema, type Graph, type GraphNode, type GraphSettings } from "../graph/graph";

type Sketch = Pick<GraphNode, "kind"> & Partial<Omit<GraphNode, "id" | "kind">>;

/** A graph for tests: nodes by id, wires as "from.port > to.port" in the order they are drawn. */
export function build(
  nodes: Record<string, Sketch>,
  wires: readonly string[] = [],
  settings: Partial<GraphSettings> = {},
): Graph {
  return graphSchema.parse({
    format: 1,
    settings,
    nodes: Object.entries(nodes).map(([id, node]) => ({
      id,
      params: {},
      position: { x: 0, y: 0 },
      ...node,
    })),
    edges: wires.map((text, order) => {
      const [from, to] = text.split(" > ").map((end) => {
        const [node, port] = end.split(".");
        return { node, port };
      });
      return { id: `e${order}`, from, to, order };
    }),
  });
}
