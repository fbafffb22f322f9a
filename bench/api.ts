// What the desk answers in: a 200-node board read and saved, and the way from Run to a first picture.
import { emptyGraph, nodeSchema, type Graph } from "@aktion/schema/graph/graph";
import { makeStudio } from "../web/e2e/studio.ts";
import { median, printTable } from "./printing/table.ts";
import { guest } from "./studio/guest.ts";

const rounds = 60;
const firstPictures = 9;

function largeGraph(): Graph {
  const words =
    "A rooftop at night in the rain, wide shot, city below, she waits by the water tank. ".repeat(
      3,
    );
  const nodes = Array.from({ length: 200 }, (_, place) =>
    nodeSchema.parse({
      id: `n${place}`,
      kind: place % 2 === 0 ? "image" : "i2v",
      params: { prompt: words },
      position: { x: (place % 20) * 320, y: Math.floor(place / 20) * 380 },
      size: { w: 280, h: 320 },
    }),
  );
  const edges = Array.from({ length: 100 }, (_, place) => ({
    id: `e${place}`,
    from: { node: `n${place * 2}`, port: "image" },
    to: { node: `n${place * 2 + 1}`, port: "image" },
    order: 0,
  }));
  return { ...emptyGraph("Two hundred"), nodes, edges };
}

const studio = await makeStudio();
await studio.start();
try {
  const ask = await guest(studio.url);
  const { body: board } = await ask<{ id: string }>("POST", "/api/boards", { graph: largeGraph() });
  const graph = largeGraph();
  const times: Record<"health" | "read" | "save" | "picture", number[]> = {
    health: [],
    read: [],
    save: [],
    picture: [],
  };
  let revision = 1;
  for (let round = 0; round < rounds; round += 1) {
    times.health.push((await ask("GET", "/api/health")).ms);
    times.read.push((await ask("GET", `/api/boards/${board.id}`)).ms);
    const saved = await ask<{ revision: number }>("PUT", `/api/boards/${board.id}`, {
      graph,
      revision,
    });
    revision = saved.body.revision;
    times.save.push(saved.ms);
  }
  for (let round = 0; round < firstPictures; round += 1) {
    const still = nodeSchema.parse({
      id: "still",
      kind: "image",
      params: { prompt: `a lighthouse at dusk, ${round} gulls` },
      position: { x: 0, y: 0 },
    });
    const from = performance.now();
    const started = await ask<{ id: string }>("POST", "/api/runs", {
      graph: { ...emptyGraph(), nodes: [still] },
    });
    for (;;) {
      const { body } = await ask<{
        status: string;
        nodes: Record<string, { takes: { assets: string[] }[] }>;
      }>("GET", `/api/runs/${started.body.id}`);
      if (body.status === "failed") throw new Error("a draft failed");
      if (body.nodes["still"]?.takes.length) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    times.picture.push(performance.now() - from);
  }
  printTable("api", [
    { what: "GET /api/health", ours: median(times.health), limit: null, unit: "ms" },
    { what: "GET a 200-node board", ours: median(times.read), limit: 30, unit: "ms" },
    { what: "PUT a 200-node board", ours: median(times.save), limit: 50, unit: "ms" },
    { what: "Run to a kept still, Draft", ours: median(times.picture), limit: 2000, unit: "ms" },
  ]);
} finally {
  await studio.remove();
}
