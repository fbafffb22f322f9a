import type { Difference, NodePart } from "@aktion/schema/graph/difference";
import type { Graph } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";

const partWords: Readonly<Record<NodePart, string>> = {
  moved: "moved",
  resized: "resized",
  renamed: "renamed",
  params: "changed",
  take: "another take circled",
  off: "bypassed or back on",
  tier: "another tier",
  slate: "slate",
  identity: "identity lock",
};

const settingWords: Readonly<Record<string, string>> = {
  title: "title",
  aspect: "aspect",
  rate: "frame rate",
  tier: "tier",
  cap: "cap",
  private: "privacy",
  identity: "identity lock",
};

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** A node as people know it. */
export function nodeWords({ nodes }: Graph, id: string): string {
  const node = nodes.find((one) => one.id === id);
  return node?.name || kindOf(node?.kind ?? "")?.title || node?.kind || id;
}

const labelOf = (graph: Graph, id: string, param: string): string => {
  const kind = kindOf(graph.nodes.find((node) => node.id === id)?.kind ?? "");
  return kind?.params[param]?.label ?? param;
};

const namesOf = (graph: Graph, ids: readonly string[]): string =>
  ids.length > 3 ? count(ids.length, "node") : ids.map((id) => nodeWords(graph, id)).join(", ");

/** Line by line, what is not the same; the largest changes first. */
export function differenceLines(difference: Difference, from: Graph, to: Graph): string[] {
  const { added, removed, changed, wired, unwired, sections, settings } = difference;
  const lines: string[] = [];
  if (added.length > 0) lines.push(`Added: ${namesOf(to, added)}`);
  if (removed.length > 0) lines.push(`Removed: ${namesOf(from, removed)}`);
  const onlyMoved = changed.filter(({ parts }) => parts.join() === "moved");
  for (const { id, parts, params } of changed) {
    if (parts.join() === "moved") continue;
    const said = parts
      .filter((part) => part !== "params")
      .map((part) => partWords[part])
      .concat(params.map((param) => `“${labelOf(to, id, param)}” changed`));
    lines.push(`${nodeWords(to, id)}: ${said.join(", ")}`);
  }
  if (onlyMoved.length > 0) {
    lines.push(
      `Moved: ${namesOf(
        to,
        onlyMoved.map(({ id }) => id),
      )}`,
    );
  }
  const wires = [
    wired.length > 0 ? `${count(wired.length, "wire")} drawn` : "",
    unwired.length > 0 ? `${count(unwired.length, "wire")} taken off` : "",
  ].filter(Boolean);
  if (wires.length > 0) lines.push(wires.join(", "));
  if (sections) lines.push("Sections changed");
  if (settings.length > 0) {
    lines.push(`Board: ${settings.map((name) => settingWords[name] ?? name).join(", ")} changed`);
  }
  return lines.length > 0 ? lines : ["Nothing changed"];
}
