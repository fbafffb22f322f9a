import { sha256 } from "../digest";
import type { Tier } from "../graph/graph";
import { canonical } from "./canonical";
import type { Task } from "./task";

export interface TaskKey {
  /** SHA-256, hex: the same key for the same owner is the same output. */
  readonly key: string;
  /** The seed the request itself gives when none was asked for. */
  readonly seed: number;
}

/** Asset ids give way to what the assets hold, so equal pictures make equal requests. */
const byContent = (value: unknown, content: ReadonlyMap<string, string>): unknown => {
  if (typeof value === "string") return content.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => byContent(one, content));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [key, byContent(held, content)]),
    );
  }
  return value;
};

export async function taskKey(
  task: Task,
  facts: { tier: Tier; number: number; content: ReadonlyMap<string, string> },
): Promise<TaskKey> {
  const { tier, number, content } = facts;
  const text = canonical({ task: byContent(task, content), tier, number });
  const key = await sha256(text);
  return { key, seed: Number.parseInt(key.slice(0, 8), 16) };
}
