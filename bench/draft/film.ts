import { emptyGraph, nodeSchema, type Graph } from "@aktion/schema/graph/graph";
import { prompts } from "./prompts.ts";

interface Wire {
  readonly from: readonly [node: string, port: string];
  readonly to: readonly [node: string, port: string];
}

/** Thirty nodes: ten stills, a shot of each, five lines, four of them in step with lips, a sequence. */
export function filmOf(): Graph {
  const wires: Wire[] = [];
  const asked: [id: string, kind: string, params: Record<string, unknown>][] = [];
  for (const [index, prompt] of prompts.slice(0, 10).entries()) {
    asked.push([`still${index}`, "image", { prompt }]);
    asked.push([`shot${index}`, "i2v", { prompt: "slow push in", seconds: 3 }]);
    wires.push({ from: [`still${index}`, "image"], to: [`shot${index}`, "image"] });
  }
  for (let index = 0; index < 5; index += 1)
    asked.push([`line${index}`, "voice", { line: `You came back, after ${index + 2} years.` }]);
  for (let index = 0; index < 4; index += 1) {
    asked.push([`lips${index}`, "lip-sync", {}]);
    wires.push({ from: [`shot${index}`, "video"], to: [`lips${index}`, "footage"] });
    wires.push({ from: [`line${index}`, "audio"], to: [`lips${index}`, "audio"] });
  }
  asked.push(["sequence", "sequence", { secondsPerLink: 2 }]);
  for (const index of [7, 8, 9])
    wires.push({ from: [`still${index}`, "image"], to: ["sequence", "images"] });
  const nodes = asked.map(([id, kind, params], place) =>
    nodeSchema.parse({ id, kind, params, position: { x: (place % 6) * 320, y: place * 60 } }),
  );
  const edges = wires.map(({ from, to }, order) => ({
    id: `e${order}`,
    from: { node: from[0], port: from[1] },
    to: { node: to[0], port: to[1] },
    order,
  }));
  return { ...emptyGraph("Thirty"), nodes, edges };
}
