import * as says from "#words/run";
import { titleOf } from "../graph/check";
import { graphLimits } from "../graph/limits";
import type { PortType } from "../graph/ports";
import type { Problem } from "../graph/problem";
import { shapesOf, type KnownOutputs } from "../graph/shape";
import type { Value } from "../graph/values";
import type { Wiring } from "../graph/wiring";
import { kindOf } from "../nodes/registry";
import { planTurn, type PortValues } from "./plan-node";

/** Stand-ins for values that only the run will know: enough for a plan to say whether it could go. */
const later: Record<PortType, Value> = {
  text: { type: "text", text: "…" },
  image: { type: "image", asset: "later" },
  video: { type: "video", asset: "later" },
  audio: { type: "audio", asset: "later" },
  character: {
    type: "character",
    character: { name: "", prompt: "…", assets: ["later"], castId: null },
  },
  style: { type: "style", name: "", text: "" },
};

/** What keeps these nodes from running, each in words and by node. Nothing is made to find out. */
export function problemsOf(
  wiring: Wiring,
  scope: readonly string[],
  known?: KnownOutputs,
): Problem[] {
  const shapes = shapesOf(wiring, known);
  const { aspect, rate } = wiring.graph.settings;
  return scope.flatMap((id): Problem[] => {
    const node = wiring.nodes.get(id)!;
    const kind = kindOf(node.kind);
    if (!kind) {
      const message = says.unknownKindCantRun(node.kind);
      return [{ node: id, code: "graph.unknown-kind", message }];
    }
    const shape = shapes.get(id)!;
    const found: Problem[] = [];
    const inputs: PortValues = Object.fromEntries(
      Object.entries(kind.inputs).map(([port, input]) => {
        const count = shape.counts[port] ?? 0;
        if (count < input.least) {
          const { label, least } = input;
          const wanted = count === 0 ? says.notWired(label) : says.needsMore(label, least, count);
          const message = `${titleOf(wiring, id)}: ${wanted}.`;
          found.push({ node: id, code: "node.input-missing", message });
        }
        const [source] = wiring.intoPort(id, port);
        const from = source && wiring.nodes.get(source.from.node);
        const type = from && kindOf(from.kind)?.outputs[source.from.port]?.type;
        const most = input.many ? count : Math.min(count, 1);
        return [port, Array.from({ length: most }, () => later[type ?? input.types[0]!])];
      }),
    );
    if (shape.lists.length > 1) {
      const message = says.onlyOneInputIsAList(titleOf(wiring, id));
      found.push({ node: id, code: "graph.several-lists", message });
    }
    if (shape.items > graphLimits.items) {
      const message = says.listIsTooLong(titleOf(wiring, id), shape.items);
      found.push({ node: id, code: "graph.list-too-long", message });
    }
    if (found.length > 0) return found;
    const plan = planTurn(node, inputs, { aspect, rate });
    if (plan.kind !== "blocked") return [];
    return [{ node: id, code: "node.blocked", message: `${titleOf(wiring, id)}: ${plan.reason}` }];
  });
}
