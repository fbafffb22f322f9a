import type { GraphNode } from "@aktion/schema/graph/graph";
import { chosenTakes, type ShownTake } from "./takes";

const asList = (take: GraphNode["take"]): readonly string[] =>
  typeof take === "string" ? [take] : (take ?? []);

export const isCircled = (circled: GraphNode["take"], id: string): boolean =>
  asList(circled).includes(id);

/**
 * Circles a take, or takes the circle off. Where a node stands for several items, each item has a
 * circle of its own and the others keep what they show.
 */
export function circleTake(
  takes: readonly ShownTake[],
  circled: GraphNode["take"],
  take: ShownTake,
): GraphNode["take"] {
  const before = asList(circled);
  const itemOf = new Map(takes.map(({ id, item }) => [id, item]));
  if (before.includes(take.id)) {
    const left = before.filter((id) => id !== take.id);
    return left.length > 1 ? left : (left[0] ?? null);
  }
  const shown = chosenTakes(takes, circled).map(({ id }) => id);
  const others = shown.filter((id) => itemOf.get(id) !== take.item);
  return others.length > 0 ? [...others, take.id].slice(0, 24) : take.id;
}
