import type { MakerLimits } from "@aktion/schema/money/settings";
import { pausePaced } from "../engine/pace";
import type { Gate } from "../ports/outside";
import type { Standing } from "./attempt-steps";
import { makerAtGate } from "./maker-at-gate";

interface Needs {
  readonly gate: Gate;
  readonly limits: (maker: string) => Promise<MakerLimits>;
}

/** Milliseconds before a maker is asked again, with all others in mind who ask it. */
export async function beforeAsking(
  { gate, limits }: Needs,
  { facts, provider }: Standing,
  wish: number,
): Promise<number> {
  if (provider.configuration === null) return wish;
  const maker = makerAtGate(provider.name, facts.slot, facts.run.owner);
  const [jobs, { questions }] = await Promise.all([
    gate.crowd(maker).catch(() => 1),
    limits(provider.name),
  ]);
  return pausePaced(wish, { jobs, questions }, Math.random());
}
