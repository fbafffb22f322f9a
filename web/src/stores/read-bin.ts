import { api } from "../api/api";
import { call } from "../api/call";
import type { Runs } from "./runs";

/** Which of a board's takes lie in the bin; the newest hundred are more than one run makes. */
export async function readBin(boardId: string, runs: Runs): Promise<void> {
  const query = { bin: "1", limit: 100 } as const;
  const { items } = await call(api.listTakes, { path: { id: boardId }, query });
  runs.setState(({ binned }) => ({ binned: new Set([...binned, ...items.map(({ id }) => id)]) }));
}
