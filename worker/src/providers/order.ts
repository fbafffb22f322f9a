import type { Tier } from "@aktion/schema/graph/graph";
import type { Task, TaskKind, TaskOf } from "@aktion/schema/tasks/task";
import * as says from "#words/makers";
import { ProviderError, type Fit, type Offer } from "../ports/provider";

/**
 * What is asked of a model: its input without the media, and the assets that belong in its fields.
 * They are kept apart so that a lost job can be known again: addresses differ each time, words don't.
 */
export interface Order {
  readonly model: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, string | readonly string[]>>;
  /** Assets that go into one zip, by the field it is for. */
  readonly zip?: Readonly<Record<string, readonly string[]>>;
  /** What training made of those who play, by its id. */
  readonly models?: readonly string[];
  /** What the model takes of the pictures among them; all of them, when it does not say. */
  readonly fit?: Fit;
}

interface LineOf<K extends TaskKind> {
  readonly task: K;
  readonly tiers: readonly Tier[];
  readonly seconds: number;
  readonly model: string;
  /** Millionths of a dollar. */
  readonly cost: (task: TaskOf<K>) => number;
  /** A setting without which it is not offered. */
  readonly needs?: string;
  readonly order: (task: TaskOf<K>) => Order;
}

/** An offer together with how its order is written. */
export interface Line extends Offer {
  readonly order: (task: Task) => Order;
}

export function line<K extends TaskKind>({ cost, order, ...rest }: LineOf<K>): Line {
  return {
    ...rest,
    cost: (task) => (task.kind === rest.task ? cost(task as TaskOf<K>) : 0),
    order: (task) => order(task as TaskOf<K>),
  };
}

export const offersOf = (lines: readonly Line[]): Offer[] =>
  lines.map(({ order: _, ...offer }) => offer);

export function orderFor(title: string, lines: readonly Line[], task: Task, tier: Tier): Order {
  const found =
    lines.find((one) => one.task === task.kind && one.tiers.includes(tier)) ??
    lines.find((one) => one.task === task.kind);
  if (!found) throw new ProviderError("broken", says.doesNotMakeThis(title));
  return found.order(task);
}

/** An order with each asset replaced by the address that `addressOf` gives it. */
export async function withAddresses(
  { input, files, fit }: Order,
  addressOf: (asset: string, fit?: Fit) => Promise<string>,
): Promise<Record<string, unknown>> {
  const filled = { ...input };
  const named = (asset: string) => addressOf(asset, fit);
  for (const [field, assets] of Object.entries(files)) {
    if (typeof assets === "string") filled[field] = await named(assets);
    else filled[field] = await Promise.all(assets.map(named));
  }
  return filled;
}

/** The length among those a model takes that holds `seconds`, else its longest. */
export const lengthFor = (seconds: number, lengths: readonly number[]): number =>
  lengths.find((length) => length >= seconds) ?? lengths.at(-1) ?? seconds;

/** The whole multiple that makes a print of an ordinary still. */
const prints: Readonly<Record<string, number>> = { a5: 2, a4: 3, a3: 4 };
export const scaleFor = ({ scale, print }: TaskOf<"image.upscale">, most: number): number =>
  Math.min(most, scale ?? prints[print ?? ""] ?? 2);
