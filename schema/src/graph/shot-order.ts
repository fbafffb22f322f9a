import type { GraphNode } from "./graph";

const natural = new Intl.Collator("en", { numeric: true });

/** What has no slate comes after what has one. */
const line = (one: string, other: string): number =>
  one === "" || other === ""
    ? Number(one === "") - Number(other === "")
    : natural.compare(one, other);

/** As a film is told: by scene and number as a person counts them, else from left to right. */
export function inShotOrder(nodes: readonly GraphNode[]): GraphNode[] {
  return nodes.toSorted(
    (one, other) =>
      line(one.shot?.scene ?? "", other.shot?.scene ?? "") ||
      line(one.shot?.number ?? "", other.shot?.number ?? "") ||
      one.position.x - other.position.x ||
      one.position.y - other.position.y,
  );
}
