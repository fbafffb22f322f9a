import { enhanceLimits } from "@aktion/schema/api/words-limits";
import { titleOf } from "@aktion/schema/graph/check";
import type { Graph } from "@aktion/schema/graph/graph";
import { portOver, promptParam } from "@aktion/schema/nodes/prompt-param";
import { kindOf } from "@aktion/schema/nodes/registry";
import { nodesById, wiringOf } from "../stores/graph-index";

/** A node's prompt as the act beside it sees it. */
export type PromptFacts =
  | {
      readonly state: "ready";
      readonly name: string;
      readonly text: string;
      /** What a style wired in says: the words lean towards it. */
      readonly style: string;
    }
  | { readonly state: "empty" | "long"; readonly name: string }
  | {
      readonly state: "wired";
      readonly name: string;
      readonly source: string;
      readonly title: string;
      /** Whether the words can be enhanced where they come from. */
      readonly there: boolean;
    };

const said = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

function styleInto(graph: Graph, id: string): string {
  const wiring = wiringOf(graph);
  const source = wiring.intoPort(id, "style")[0]?.from.node ?? "";
  const { text, name } = nodesById(graph).get(source)?.params ?? {};
  return (said(text) || said(name)).slice(0, enhanceLimits.style);
}

/** Null for a node that shows no prompt. */
export function promptFacts(graph: Graph, id: string): PromptFacts | null {
  const node = nodesById(graph).get(id);
  const kind = kindOf(node?.kind ?? "");
  const name = kind ? promptParam(kind) : null;
  if (!node || !kind || name === null) return null;
  const wiring = wiringOf(graph);
  const port = portOver(kind, name);
  const wire = port === null ? undefined : wiring.intoPort(id, port)[0];
  if (wire) {
    const source = wire.from.node;
    const from = kindOf(nodesById(graph).get(source)?.kind ?? "");
    const there = from !== undefined && promptParam(from) !== null;
    return { state: "wired", name, source, title: titleOf(wiring, source), there };
  }
  const text = said(node.params[name]);
  if (text === "") return { state: "empty", name };
  if (text.length > enhanceLimits.text) return { state: "long", name };
  return { state: "ready", name, text, style: styleInto(graph, id) };
}
