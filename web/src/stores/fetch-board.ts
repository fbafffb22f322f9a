import type { Graph } from "@aktion/schema/graph/graph";
import { api } from "../api/api";
import { call } from "../api/call";

export interface Served {
  readonly graph: Graph;
  readonly revision: number;
  readonly updatedAt: number;
}

export const fetchBoard = (id: string): Promise<Served> => call(api.getBoard, { path: { id } });

const asked = new Map<string, Promise<Served>>();

/** Asks for a board whose page is still on its way. */
export function askEarly(id: string): void {
  const answer = fetchBoard(id);
  asked.set(id, answer);
  // Whoever opens the board hears of it.
  answer.catch(() => undefined);
}

/** As it was asked for early, once, or as it is now. */
export function boardAsked(id: string): Promise<Served> {
  const early = asked.get(id);
  asked.delete(id);
  return early ?? fetchBoard(id);
}
