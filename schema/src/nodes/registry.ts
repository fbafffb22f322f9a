import type { NodeKind } from "./define";
import { nodeRegistry } from "./registry.gen";

const kinds: ReadonlyMap<string, NodeKind> = new Map(Object.entries(nodeRegistry));

/** Whatever is made and priced. */
export const everyKind: readonly NodeKind[] = [...kinds.values()];
/** Those that stand on boards. */
export const nodeKinds: readonly NodeKind[] = everyKind.filter(({ hidden }) => !hidden);
export const kindOf = (kind: string): NodeKind | undefined => kinds.get(kind);
