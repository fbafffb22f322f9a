import type { CastReference, Task } from "../tasks/task";
import { assetsIn } from "../tasks/assets";

/** A task taken apart as it is shared: files are named, and which asset each name stands for is said beside. */
export interface SharedParts {
  /** All that was set, but for words, cast and media. */
  readonly settings: Record<string, unknown>;
  readonly cast: readonly {
    readonly name: string;
    readonly notes: string;
    readonly files: string[];
  }[];
  /** What each file was to the task: its `image`, its `end`, one of its `images`. */
  readonly inputs: readonly { readonly as: string; readonly file: string }[];
  readonly files: readonly { readonly name: string; readonly asset: string }[];
  /** Members of casts by id: each must be the owner's own. */
  readonly members: readonly string[];
}

export const outputFile = "output";

/** Words are kept as the prompt they make together. */
const words: ReadonlySet<string> = new Set(["kind", "prompt", "line", "text"]);

const isCast = (name: string, _value: unknown): _value is readonly CastReference[] =>
  name === "cast";

export function sharedParts(task: Task): SharedParts {
  const assets = assetsIn(task);
  const files = assets.map((asset, place) => ({ name: `input-${place + 1}`, asset }));
  const nameOf = new Map(files.map(({ name, asset }) => [asset, name]));
  const settings: Record<string, unknown> = { task: task.kind };
  const inputs: { as: string; file: string }[] = [];
  const cast: SharedParts["cast"][number][] = [];
  const members = new Set<string>();
  for (const [name, value] of Object.entries(task) as [string, unknown][]) {
    if (words.has(name)) continue;
    if (name === "castId") {
      members.add(String(value));
      continue;
    }
    if (isCast(name, value)) {
      for (const one of value) {
        if (one.castId !== null) members.add(one.castId);
        const shown = one.assets.flatMap((asset) => nameOf.get(asset) ?? []);
        cast.push({ name: one.name, notes: one.prompt, files: shown });
      }
      continue;
    }
    const named = [value].flat().map((one) => nameOf.get(String(one)));
    if (named.length > 0 && named.every((file) => file !== undefined)) {
      inputs.push(...named.map((file) => ({ as: name, file })));
    } else if (value !== null) settings[name] = value;
  }
  return { settings, cast, inputs, files, members: [...members] };
}
