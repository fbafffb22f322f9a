import { metAt, type Met } from "./makers.ts";
import type { Piece } from "./pieces.ts";

/** What every maker of a chain meets in one case; null for one that serves. */
export interface Case {
  readonly tag: string;
  readonly piece: Piece;
  readonly tier: string;
  readonly chain: readonly string[];
  readonly met: readonly (Met | null)[];
}

export interface Chain {
  readonly piece: Piece;
  readonly tier: string;
  readonly makers: readonly string[];
}

const passing = (maker: string, task: string, tier: string): readonly Met[] =>
  metAt(maker, task, tier).filter(({ leads, asks = 1 }) => leads === "next" && asks === 1);

/** What the makers before the one in question meet: each time another of their faults. */
const turn = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

/**
 * Every maker of a chain meets in turn everything it knows, those before it one of their faults, those
 * after it nothing; and a few times all of them fail.
 */
export function casesOf({ piece, tier, makers }: Chain, name: string): Case[] {
  const { task } = piece;
  const found: Omit<Case, "tag">[] = [];
  const add = (met: (Met | null)[]) => found.push({ piece, tier, chain: makers, met });
  add(makers.map(() => null));
  for (const [place, maker] of makers.entries()) {
    for (const [at, met] of metAt(maker, task, tier).entries()) {
      add(
        makers.map((other, where) => {
          if (where === place) return met;
          return where < place ? turn(passing(other, task, tier), at + where) : null;
        }),
      );
    }
  }
  for (const at of [0, 1, 2])
    add(makers.map((maker, where) => turn(passing(maker, task, tier), at + where)));
  return found.map((one, at) => ({ ...one, tag: `${name}-${at}` }));
}

/** The maker that serves a case, or why none does; everyone before it was asked. */
export function endOf({ chain, met }: Case): {
  place: number;
  leads: "served" | "lost" | "refused" | "failed";
} {
  for (const [place] of chain.entries()) {
    const leads = met[place]?.leads ?? "here";
    if (leads === "here") return { place, leads: "served" };
    if (leads !== "next") return { place, leads };
  }
  return { place: chain.length - 1, leads: "failed" };
}
