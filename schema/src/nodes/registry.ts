import type { NodeKind } from "./define";
import { nodeRegistry } from "./registry.gen";

const kinds: ReadonlyMap<string, NodeKind> = new Map(Object.entries(nodeRegistry));

export const nodeKinds: readonly NodeKind[] = [...kinds.values()];
export const kindOf = (kind: string): NodeKind | undefined => kinds.get(kind);
