import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { fetchPeers } from "../peers/fetch-peers.ts";
import type { Shape } from "./shapes.ts";

const peers = {
  "@ironclad/rivet-node": "1.19.1",
  "@langchain/langgraph": "1.4.14",
  "@langchain/core": "1.2.13",
};

async function load<T>(name: string): Promise<T> {
  const require = createRequire(path.join(fetchPeers("engine", peers), "package.json"));
  return (await import(pathToFileURL(require.resolve(name)).href)) as T;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

interface Rivet {
  createProcessor(project: object, options: object): { run(): Promise<unknown> };
}

/** Rivet: nodes start when their inputs are there. Its own passthrough and delay nodes, in memory. */
export async function rivet(shape: Shape): Promise<number> {
  const { createProcessor } = await load<Rivet>("@ironclad/rivet-node");
  const visualData = { x: 0, y: 0 };
  const nodes = shape.map(({ id, ms }) => ({
    id,
    title: id,
    type: ms > 0 ? "delay" : "passthrough",
    data: ms > 0 ? { delay: ms } : {},
    visualData,
  }));
  const source = {
    id: "source",
    title: "source",
    type: "text",
    data: { text: "go" },
    visualData,
  };
  const connections = shape.flatMap(({ id, after }) =>
    (after.length === 0 ? ["source"] : after).map((from, at) => ({
      outputNodeId: from,
      outputId: from === "source" ? "output" : "output1",
      inputNodeId: id,
      inputId: `input${at + 1}`,
    })),
  );
  const graph = { metadata: { id: "main", name: "main" }, nodes: [source, ...nodes], connections };
  const project = {
    metadata: { id: "bench", title: "bench", description: "", mainGraphId: "main" },
    graphs: { main: graph },
  };
  const processor = createProcessor(project, { graph: "main", inputs: {}, context: {} });
  const from = performance.now();
  await processor.run();
  return performance.now() - from;
}

interface LangGraph {
  readonly START: string;
  readonly Annotation: ((spec: object) => unknown) & { Root(fields: object): unknown };
  readonly StateGraph: new (state: unknown) => Building;
}
interface Building {
  addNode(id: string, work: () => Promise<object>): void;
  addEdge(from: string | readonly string[], to: string): void;
  compile(): { invoke(input: object, options: object): Promise<unknown> };
}

/** LangGraph: steps of all ready nodes, with a barrier after each. No checkpointer, in memory. */
export async function langgraph(shape: Shape): Promise<number> {
  const { START, Annotation, StateGraph } = await load<LangGraph>("@langchain/langgraph");
  const count = Annotation({
    reducer: (sum: number, more: number) => sum + more,
    default: () => 0,
  });
  const graph = new StateGraph(Annotation.Root({ count }));
  for (const { id, ms } of shape) {
    graph.addNode(id, async () => {
      if (ms > 0) await pause(ms);
      return { count: 1 };
    });
  }
  for (const { id, after } of shape)
    graph.addEdge(after.length > 1 ? after : (after[0] ?? START), id);
  const built = graph.compile();
  const from = performance.now();
  await built.invoke({ count: 0 }, { recursionLimit: 100_000 });
  return performance.now() - from;
}
