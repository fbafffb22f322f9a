import type { Task } from "@aktion/schema/tasks/task";
import { Chance } from "./chance";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Words as typed, but for the differences nobody means: case, form of letters, spacing. */
export function plainWords(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}

function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${key}:${canonical(value[key] ?? null)}`).join(",")}}`;
  }
  return JSON.stringify(typeof value === "string" ? plainWords(value) : value);
}

/** The chance a task is drawn with: from its seed when it has one, else from all that it says. */
export function chanceOf(task: Task, take: number): Chance {
  const seed = "seed" in task ? task.seed : null;
  const start = seed === null ? canonical(task) : `seed ${seed}`;
  return Chance.of(`${task.kind} ${start} ${take}`);
}
