import type { Difference, NodePart } from "@aktion/schema/graph/difference";
import type { Graph } from "@aktion/schema/graph/graph";
import { kindOf } from "@aktion/schema/nodes/registry";
import * as says from "#words/history";

const partWords: Readonly<Record<NodePart, string>> = {
  moved: says.moved,
  resized: says.resized,
  renamed: says.renamed,
  params: says.changed,
  take: says.anotherTakeCircled,
  off: says.bypassedOrBackOn,
  tier: says.anotherTier,
  slate: says.slate,
  identity: says.identityLock,
};

const settingWords: Readonly<Record<string, string>> = {
  title: says.title,
  aspect: says.aspect,
  rate: says.frameRate,
  tier: says.tier,
  cap: says.cap,
  private: says.privacy,
  identity: says.identityLock,
};

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
  ids.length > 3 ? says.nodes(ids.length) : ids.map((id) => nodeWords(graph, id)).join(", ");

/** Line by line, what is not the same; the largest changes first. */
export function differenceLines(difference: Difference, from: Graph, to: Graph): string[] {
  const { added, removed, changed, wired, unwired, sections, settings } = difference;
  const lines: string[] = [];
  if (added.length > 0) lines.push(says.added(namesOf(to, added)));
  if (removed.length > 0) lines.push(says.removed(namesOf(from, removed)));
  const onlyMoved = changed.filter(({ parts }) => parts.join() === "moved");
  for (const { id, parts, params } of changed) {
    if (parts.join() === "moved") continue;
    const said = parts
      .filter((part) => part !== "params")
      .map((part) => partWords[part])
      .concat(params.map((param) => says.valueChanged(labelOf(to, id, param))));
    lines.push(`${nodeWords(to, id)}: ${said.join(", ")}`);
  }
  if (onlyMoved.length > 0) {
    lines.push(
      says.onlyMoved(
        namesOf(
          to,
          onlyMoved.map(({ id }) => id),
        ),
      ),
    );
  }
  const wires = [
    wired.length > 0 ? says.wiresDrawn(wired.length) : "",
    unwired.length > 0 ? says.wiresTakenOff(unwired.length) : "",
  ].filter(Boolean);
  if (wires.length > 0) lines.push(wires.join(", "));
  if (sections) lines.push(says.sectionsChanged);
  if (settings.length > 0) {
    lines.push(
      says.boardSettingsChanged(settings.map((name) => settingWords[name] ?? name).join(", ")),
    );
  }
  return lines.length > 0 ? lines : [says.nothingChanged];
}
