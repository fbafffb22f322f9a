import type { Command } from "./command";

/** A user's own keys by command; a command that is not named has the keys it came with. */
export type Bindings = Readonly<Record<string, readonly string[]>>;

export const keysOf = (command: Command, bindings: Bindings): readonly string[] =>
  bindings[command.id] ?? command.keys;

/** What was kept as text, as far as it can be read. */
export function readBindings(text: string | null): Bindings {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        (entry): entry is [string, string[]] =>
          Array.isArray(entry[1]) && entry[1].every((keys) => typeof keys === "string"),
      ),
    );
  } catch {
    return {};
  }
}
